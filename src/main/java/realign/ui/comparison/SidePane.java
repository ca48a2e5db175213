package realign.ui.comparison;

import java.io.File;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import realign.job.Messages;
import realign.project.Reranking;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.Hint;
import realign.ui.kit.Icon;

/** What stands on one side, whether it is reranked, and how long it took. */
final class SidePane extends VBox {
  private static final Messages MESSAGES = Messages.of(SidePane.class);

  private final ComparisonModel model;
  private final String side;
  private final CheckBox rerank = new CheckBox(MESSAGES.text("rerank"));
  private final StackPane rerankCell = new StackPane(rerank);
  private final Tooltip tip = new Tooltip();

  SidePane(
      String side,
      ComparisonModel model,
      ReadOnlyObjectProperty<Contender> chosen,
      Consumer<Contender> choose,
      Consumer<Boolean> reranked,
      Function<Answer, Took> took) {
    this.model = model;
    this.side = side;
    getStyleClass().add("side-head");
    HBox.setHgrow(this, Priority.ALWAYS);
    setPrefWidth(100);
    setMinWidth(0);
    rerank(chosen, reranked);
    HBox line = new HBox(rerankCell, another(), time(took));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("under");
    getChildren().addAll(chooser(chosen, choose), line);
  }

  private Label time(Function<Answer, Took> took) {
    Label time = new Label();
    time.getStyleClass().add("help");
    time.setMaxWidth(Double.MAX_VALUE);
    time.setMinWidth(USE_PREF_SIZE);
    time.setAlignment(Pos.CENTER_RIGHT);
    HBox.setHgrow(time, Priority.ALWAYS);
    model
        .search()
        .answer()
        .subscribe(answer -> time.setText(answer.empty() ? "" : took.apply(answer).words()));
    return time;
  }

  private ComboBox<Contender> chooser(
      ReadOnlyObjectProperty<Contender> chosen, Consumer<Contender> choose) {
    ComboBox<Contender> box = new ComboBox<>(model.contenders().all());
    box.setId("contender-" + side);
    box.setConverter(new Names());
    Hint.whenCut(box);
    box.setAccessibleText(MESSAGES.text("contender." + side));
    box.setMaxWidth(Double.MAX_VALUE);
    chosen.subscribe(now -> box.setValue(now.reranked(false)));
    box.setOnAction(
        event -> {
          Contender wanted = box.getValue();
          if (wanted == null) {
            box.setValue(chosen.get().reranked(false));
          } else if (!wanted.equals(chosen.get().reranked(false))) {
            choose.accept(wanted);
          }
        });
    return box;
  }

  private void rerank(ReadOnlyObjectProperty<Contender> chosen, Consumer<Boolean> reranked) {
    rerank.setId("rerank-" + side);
    rerank.setMinWidth(0);
    rerankCell.setMinWidth(0);
    // A box that can't be ticked shows no tooltip: its cell does.
    Tooltip.install(rerankCell, tip);
    chosen.subscribe(now -> rerank.setSelected(now.reranked()));
    rerank.setOnAction(
        event -> {
          boolean wanted = rerank.isSelected();
          if (wanted && model.reranker().usable() == null) {
            rerank.setSelected(false);
            ask(() -> reranked.accept(true));
          } else {
            reranked.accept(wanted);
          }
        });
    model.reranker().kept().subscribe(kept -> name());
    model.reranker().missing().subscribe(gone -> name());
  }

  private void name() {
    Reranking kept = model.reranker().kept().get();
    boolean gone = model.reranker().missing().get();
    rerank.setText(
        kept == null || gone
            ? MESSAGES.text("rerank")
            : MESSAGES.text("rerank.first", kept.first()));
    rerank.setDisable(gone);
    tip.setText(
        kept == null
            ? MESSAGES.text("rerank.help")
            : MESSAGES.text(gone ? "rerank.missing" : "rerank.kept.help", kept.folder()));
  }

  private HBox another() {
    Command choose = Command.of(MESSAGES.text("rerank.choose"), () -> ask(() -> {}));
    Command forget = Command.of(MESSAGES.text("rerank.forget"), model::forgetReranker);
    Button remove = Buttons.icon(Icon.CLOSE, forget);
    remove.setId("forget-reranker-" + side);
    HBox box = new HBox(Buttons.icon(Icon.OPEN, choose), remove);
    box.visibleProperty().bind(model.reranker().kept().isNotNull());
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  private void ask(Runnable then) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(MESSAGES.text("rerank.choose"));
    File folder = chooser.showDialog(getScene().getWindow());
    if (folder != null) {
      model.rerankBy(folder.toPath(), then);
    }
  }

  private static final class Names extends StringConverter<Contender> {
    @Override
    public String toString(@Nullable Contender contender) {
      return contender == null ? "" : contender.name();
    }

    @Override
    public Contender fromString(String name) {
      throw new UnsupportedOperationException(name);
    }
  }
}
