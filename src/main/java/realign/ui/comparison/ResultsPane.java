package realign.ui.comparison;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import realign.job.Messages;
import realign.ui.comparison.ResultFilter.Place;
import realign.ui.kit.Bubble;
import realign.ui.kit.Ink;
import realign.ui.kit.Later;
import realign.ui.kit.RankChart;
import realign.ui.kit.Turns;

/** The test questions of a run: a list, and beside it a chart of their ranks, or the scores. */
final class ResultsPane extends BorderPane {
  private static final Messages MESSAGES = Messages.of(ResultsPane.class);

  private final ComparisonModel model;
  private final RankChart chart;
  private final ScoreList scores;
  private final StackPane side = new StackPane();

  ResultsPane(ComparisonModel model, Turns turns) {
    this.model = model;
    getStyleClass().add("results");
    chart = new RankChart(MESSAGES.text("chart"), "", "", this::words, this::open);
    scores = new ScoreList(model.results());
    SplitPane split =
        new SplitPane(Later.rows(turns, new ResultTable(model)), Later.made(turns, this::beside));
    split.setDividerPositions(.58);
    setTop(new StandingPane(model.results().pairing()));
    setCenter(split);
    model.results().pairing().pairing().subscribe(this::show);
  }

  private BorderPane beside() {
    ScrollPane scroll = new ScrollPane(scores);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.viewportBoundsProperty().subscribe(seen -> scores.fit(seen.getWidth()));
    ToggleGroup group = new ToggleGroup();
    HBox tabs =
        new HBox(tab(group, "tab.chart", chart, true), tab(group, "tab.scores", scroll, false));
    tabs.getStyleClass().add("tabs");
    tabs.setAlignment(Pos.CENTER_LEFT);
    BorderPane pane = new BorderPane();
    pane.setTop(tabs);
    pane.setCenter(side);
    pane.getStyleClass().add("beside");
    side.getChildren().setAll(chart);
    return pane;
  }

  private ToggleButton tab(ToggleGroup group, String key, Node content, boolean first) {
    ToggleButton tab = new ToggleButton(MESSAGES.text(key));
    tab.setId(key.replace('.', '-'));
    tab.setToggleGroup(group);
    tab.setSelected(first);
    tab.getStyleClass().add("tab-button");
    tab.setOnAction(
        event -> {
          tab.setSelected(true);
          side.getChildren().setAll(content);
        });
    return tab;
  }

  private void show(Pairing pairing) {
    Contender left = pairing.left();
    Contender right = pairing.right();
    chart.name(
        MESSAGES.text("chart.name", left.words(), right.words()),
        MESSAGES.text("chart.left", left.brief()),
        MESSAGES.text("chart.right", right.brief()));
    chart.show(model.results().bubbles());
    scores.show(pairing);
  }

  private String words(List<Bubble> place) {
    Bubble any = place.get(0);
    String parts =
        place.stream()
            .map(each -> MESSAGES.text("chart.part", each.count(), part(each.ink())))
            .collect(Collectors.joining(", "));
    String first =
        model.results().all().stream()
            .filter(row -> at(row, any))
            .map(ResultRow::text)
            .findFirst()
            .orElse("");
    int reach = model.results().pairing().pairing().get().reach();
    return MESSAGES.text(
        "chart.place",
        new Ranks.Rank(any.before(), reach).words(),
        new Ranks.Rank(any.after(), reach).words(),
        parts,
        first);
  }

  private static String part(Ink ink) {
    return MESSAGES.text("part.short." + ink.name().toLowerCase(Locale.ROOT));
  }

  /** Opens the first question of a place, and lists all that are there. */
  private void open(Bubble bubble) {
    model.results().filter(ResultFilter.NONE.at(new Place(bubble.before(), bubble.after())));
    model.results().all().stream()
        .filter(row -> at(row, bubble))
        .findFirst()
        .map(ResultRow::text)
        .ifPresent(model::load);
  }

  private static boolean at(ResultRow row, Bubble bubble) {
    return row.left() == bubble.before() && row.right() == bubble.after();
  }
}
