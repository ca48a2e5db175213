package realign.ui.comparison;

import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
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
import realign.job.Messages;
import realign.ui.kit.EmptyState;
import realign.ui.kit.Icon;
import realign.ui.kit.Job;
import realign.ui.kit.Later;
import realign.ui.kit.Mishap;
import realign.ui.kit.Notice;
import realign.ui.kit.Turns;

/** A query, and what both sides find for it. */
final class SearchPane extends BorderPane {
  private static final Messages MESSAGES = Messages.of(SearchPane.class);

  private static final double MARGIN = 24;

  private final ComparisonModel model;
  private final TextField query = new TextField();
  private final HitsPane hits;
  private final ScrollPane scroll;
  private final StackPane body = new StackPane();
  private String shown = "";
  private final ProgressIndicator searching = new ProgressIndicator();

  SearchPane(ComparisonModel model, Turns turns) {
    this.model = model;
    getStyleClass().add("search");
    hits = new HitsPane(model, turns);
    scroll = new ScrollPane(hits);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setTop(
        new VBox(
            line(),
            Later.made(turns, this::heads),
            new MissingReranker(model),
            new WaitingMarks(model)));
    setCenter(body);
    model.search().answer().subscribe(this::show);
    model.search().preparing().subscribe(job -> show(model.search().answer().get()));
    model.search().mishap().subscribe(mishap -> show(model.search().answer().get()));
    model.search().query().subscribe(text -> show(model.search().answer().get()));
    model.results().run().subscribe(run -> show(model.search().answer().get()));
  }

  void focusQuery() {
    query.requestFocus();
    query.selectAll();
  }

  private Node line() {
    query.setId("query");
    query.setPromptText(MESSAGES.text("query.prompt"));
    query.setAccessibleText(MESSAGES.text("query"));
    query.textProperty().bindBidirectional(model.search().query());
    HBox.setHgrow(query, Priority.ALWAYS);
    HBox line = new HBox(Icon.SEARCH.node("muted-icon"), query);
    line.getStyleClass().add("query-line");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private HBox heads() {
    Contenders contenders = model.contenders();
    HBox heads =
        new HBox(
            new SidePane(
                "left",
                model,
                contenders.left(),
                contenders::chooseLeft,
                contenders::rerankLeft,
                Answer::leftTook),
            gap(),
            new SidePane(
                "right",
                model,
                contenders.right(),
                contenders::chooseRight,
                contenders::rerankRight,
                Answer::rightTook));
    heads.getStyleClass().add("heads");
    // As wide as the lists, whether these have a scroll bar or not; not amid their layout.
    scroll
        .viewportBoundsProperty()
        .subscribe(
            seen -> {
              double bar = seen.getWidth() > 0 ? scroll.getWidth() - seen.getWidth() : 0;
              Insets around = new Insets(8, MARGIN + Math.max(0, bar), 8, MARGIN);
              Platform.runLater(() -> heads.setPadding(around));
            });
    return heads;
  }

  private static Node gap() {
    StackPane gap = new StackPane();
    gap.getStyleClass().add("gutter");
    return gap;
  }

  private void show(Answer answer) {
    Job job = model.search().preparing().get();
    Mishap mishap = model.search().mishap().get();
    if (job != null) {
      body.getChildren().setAll(preparing(job));
    } else if (mishap != null) {
      body.getChildren().setAll(failed(mishap));
    } else if (answer.empty() && !model.search().query().get().isBlank()) {
      body.getChildren().setAll(searching);
    } else if (answer.empty()) {
      body.getChildren().setAll(nothing(model.results().run().get() != null));
    } else {
      body.getChildren().setAll(scroll);
      if (!answer.query().equals(shown)) {
        shown = answer.query();
        scroll.setVvalue(0);
      }
      hits.show(answer);
    }
  }

  private static Node failed(Mishap mishap) {
    VBox box = new VBox(Notice.of(mishap));
    box.getStyleClass().add("failed");
    return box;
  }

  private static Node nothing(boolean tested) {
    String purpose = MESSAGES.text(tested ? "empty.query.tested" : "empty.query.purpose");
    EmptyState state = new EmptyState(Icon.SEARCH, MESSAGES.text("empty.query"), purpose);
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
}
