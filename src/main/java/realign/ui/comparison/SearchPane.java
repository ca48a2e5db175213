package realign.ui.comparison;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import realign.job.Messages;
import realign.ui.kit.EmptyState;
import realign.ui.kit.Icon;
import realign.ui.kit.Job;
import realign.ui.kit.Mishap;
import realign.ui.kit.Notice;

/** A query, and what both sides find for it. */
final class SearchPane extends BorderPane {
  private static final Messages MESSAGES = Messages.of(SearchPane.class);

  private final ComparisonModel model;
  private final TextField query = new TextField();
  private final Label time = new Label();
  private final HitsPane hits;
  private final ScrollPane scroll;
  private final StackPane body = new StackPane();

  SearchPane(ComparisonModel model) {
    this.model = model;
    getStyleClass().add("search");
    hits = new HitsPane(model);
    scroll = new ScrollPane(hits);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setTop(new VBox(line(), heads()));
    setCenter(body);
    model.answer().subscribe(this::show);
    model.preparing().subscribe(job -> show(model.answer().get()));
    model.mishap().subscribe(mishap -> show(model.answer().get()));
    model.query().subscribe(text -> show(model.answer().get()));
  }

  void focusQuery() {
    query.requestFocus();
    query.selectAll();
  }

  private Node line() {
    query.setId("query");
    query.setPromptText(MESSAGES.text("query.prompt"));
    query.setAccessibleText(MESSAGES.text("query"));
    query.textProperty().bindBidirectional(model.query());
    HBox.setHgrow(query, Priority.ALWAYS);
    time.getStyleClass().add("help");
    time.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(Icon.SEARCH.node("muted-icon"), query, time);
    line.getStyleClass().add("query-line");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Node heads() {
    HBox heads =
        new HBox(
            chooser("left", model.left(), model::chooseLeft),
            gap(),
            chooser("right", model.right(), model::chooseRight));
    heads.getStyleClass().add("heads");
    return heads;
  }

  private static Node gap() {
    StackPane gap = new StackPane();
    gap.getStyleClass().add("gutter");
    return gap;
  }

  private Node chooser(
      String id, ReadOnlyObjectProperty<Contender> chosen, Consumer<Contender> choose) {
    ComboBox<Contender> box = new ComboBox<>(model.contenders());
    box.setId("contender-" + id);
    box.setConverter(new Names());
    box.setAccessibleText(MESSAGES.text("contender." + id));
    box.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(box, Priority.ALWAYS);
    box.setPrefWidth(100);
    chosen.subscribe(box::setValue);
    box.setOnAction(
        event -> {
          Contender wanted = box.getValue();
          if (wanted == null) {
            box.setValue(chosen.get());
          } else if (!wanted.equals(chosen.get())) {
            choose.accept(wanted);
          }
        });
    return box;
  }

  private void show(Answer answer) {
    Job job = model.preparing().get();
    Mishap mishap = model.mishap().get();
    if (job != null) {
      body.getChildren().setAll(preparing(job));
    } else if (mishap != null) {
      body.getChildren().setAll(new VBox(Notice.of(mishap)));
    } else if (answer.empty() && !model.query().get().isBlank()) {
      body.getChildren().setAll(new ProgressIndicator());
    } else if (answer.empty()) {
      body.getChildren().setAll(nothing());
    } else {
      hits.show(answer);
      body.getChildren().setAll(scroll);
    }
    time.setText(answer.empty() ? "" : MESSAGES.text("query.time", answer.millis()));
  }

  private static Node nothing() {
    EmptyState state =
        new EmptyState(
            Icon.SEARCH, MESSAGES.text("empty.query"), MESSAGES.text("empty.query.purpose"));
    state.setMinHeight(0);
    return state;
  }

  private static Node preparing(Job job) {
    Label what = new Label(MESSAGES.text("preparing"));
    ProgressBar bar = new ProgressBar();
    bar.setPrefWidth(320);
    bar.progressProperty().bind(job.fraction());
    VBox box = new VBox(what, bar);
    box.getStyleClass().add("preparing");
    box.setAlignment(Pos.CENTER);
    return box;
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
