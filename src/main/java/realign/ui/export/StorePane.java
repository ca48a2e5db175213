package realign.ui.export;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import realign.export.store.Pushed;
import realign.export.store.StoreScores;
import realign.job.Messages;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.Icon;
import realign.ui.kit.Mishap;
import realign.ui.kit.Notice;

/** A vector store: which, what went there, and how it answers. */
final class StorePane extends ScrollPane {
  private static final Messages MESSAGES = Messages.of(StorePane.class);

  private final StoreModel model;
  private final VBox result = new VBox();
  private final Command push;
  private final Command evaluate;

  StorePane(StoreModel model) {
    this.model = model;
    this.push = Command.of(MESSAGES.text("store.push"), model::push).when(model.busy().not());
    this.evaluate =
        Command.of(MESSAGES.text("store.evaluate"), model::evaluate).when(model.busy().not());
    setFitToWidth(true);
    Label title = new Label(Form.Live.STORE.title());
    title.getStyleClass().add("form-title");
    Label readers = EndpointPane.wrapped(Form.Live.STORE.readers());
    readers.getStyleClass().add("muted");
    CheckBox plainToo = new CheckBox(MESSAGES.text("store.plain-too"));
    plainToo.selectedProperty().bindBidirectional(model.form().plainToo());
    HBox actions =
        new HBox(Buttons.primary(Icon.SAVE, push), Buttons.secondary(Icon.COMPARE, evaluate));
    actions.getStyleClass().add("line");
    result.getStyleClass().add("result");
    VBox pane = new VBox(title, readers, which(), options(), jars(), plainToo, actions, result);
    pane.getStyleClass().add("form-pane");
    setContent(pane);
    model.pushed().subscribe(now -> show());
    model.scores().subscribe(now -> show());
    model.mishap().subscribe(now -> show());
  }

  List<Command> commands() {
    return List.of(push, evaluate);
  }

  private Node which() {
    ComboBox<String> which = new ComboBox<>();
    which.setId("store-name");
    which.setEditable(true);
    which.getItems().setAll(StoreModel.known());
    which.getEditor().textProperty().bindBidirectional(model.form().store());
    which.setMaxWidth(Double.MAX_VALUE);
    return EndpointPane.named(MESSAGES.text("store.which"), which);
  }

  private Node options() {
    TextArea options = new TextArea();
    options.setId("store-options");
    options.getStyleClass().add("code");
    options.setPrefRowCount(5);
    options.textProperty().bindBidirectional(model.form().options());
    return EndpointPane.named(MESSAGES.text("store.options"), options);
  }

  private Node jars() {
    TextField jars = new TextField();
    jars.setId("store-jars");
    jars.setPromptText(MESSAGES.text("store.jars.prompt"));
    jars.textProperty().bindBidirectional(model.form().jars());
    return EndpointPane.named(MESSAGES.text("store.jars"), jars);
  }

  private void show() {
    result.getChildren().clear();
    Mishap mishap = model.mishap().get();
    if (mishap != null) {
      result.getChildren().add(Notice.of(mishap));
    }
    model.pushed().get().forEach(pushed -> result.getChildren().add(notice(pushed)));
    if (!model.scores().get().isEmpty()) {
      result.getChildren().add(table(model.scores().get()));
    }
  }

  private static Notice notice(Pushed pushed) {
    return new Notice(
        pushed.complete() ? Notice.Tone.SUCCESS : Notice.Tone.WARNING,
        MESSAGES.text("store.holds", pushed.held(), pushed.wanted(), pushed.set()),
        MESSAGES.text(
            pushed.complete() ? "store.pushed" : "store.short",
            pushed.already(),
            pushed.added(),
            pushed.removed()));
  }

  private static Node table(List<StoreScores> scores) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("trial-table");
    List<String> heads = List.of("system", "split", "queries", "hit", "mrr", "exact");
    for (int column = 0; column < heads.size(); column++) {
      Label head = new Label(MESSAGES.text("store.head." + heads.get(column)));
      head.getStyleClass().add("field-name");
      grid.add(head, column, 0);
    }
    for (int row = 0; row < scores.size(); row++) {
      StoreScores score = scores.get(row);
      List<String> cells =
          List.of(
              MESSAGES.text("store.system." + score.system()),
              MESSAGES.text("store.split." + score.split()),
              String.valueOf(score.queries()),
              number(score.hitRate()),
              number(score.mrr()),
              number(score.exactHitRate()) + " · " + number(score.exactMrr()));
      for (int column = 0; column < cells.size(); column++) {
        grid.add(new Label(cells.get(column)), column, row + 1);
      }
    }
    return grid;
  }

  private static String number(double value) {
    return String.format(Locale.getDefault(), "%.3f", value);
  }
}
