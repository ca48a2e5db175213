package realign.ui.comparison;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import realign.experiment.Report;
import realign.job.Messages;
import realign.ui.comparison.ResultFilter.Place;
import realign.ui.kit.Bubble;
import realign.ui.kit.GainGrid;
import realign.ui.kit.Ink;
import realign.ui.kit.Later;
import realign.ui.kit.RankChart;
import realign.ui.kit.SystemGrid;
import realign.ui.kit.Turns;

/** The test questions of a run: a list, and beside it a chart of their ranks, or the scores. */
final class ResultsPane extends SplitPane {
  private static final Messages MESSAGES = Messages.of(ResultsPane.class);

  /** What figures, intervals and their drawings need in width. */
  private static final double ROOMY = 560;

  private final ComparisonModel model;
  private final RankChart chart;
  private final VBox scores = new VBox();
  private final StackPane side = new StackPane();
  private boolean narrow = true;

  ResultsPane(ComparisonModel model, Turns turns) {
    this.model = model;
    getStyleClass().add("results");
    chart =
        new RankChart(
            MESSAGES.text("chart"),
            MESSAGES.text("chart.before"),
            MESSAGES.text("chart.after"),
            this::words,
            this::open);
    scores.getStyleClass().add("scores");
    getItems().setAll(Later.rows(turns, new ResultTable(model)), Later.made(turns, this::beside));
    setDividerPositions(.58);
    model.results().report().subscribe(this::show);
    model
        .results()
        .all()
        .addListener(
            (javafx.collections.ListChangeListener<ResultRow>)
                change -> chart.show(model.results().bubbles()));
    chart.show(model.results().bubbles());
  }

  private BorderPane beside() {
    ScrollPane scroll = new ScrollPane(scores);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.viewportBoundsProperty().subscribe(seen -> narrow(seen.getWidth() < ROOMY));
    ToggleGroup group = new ToggleGroup();
    HBox tabs =
        new HBox(tab(group, "tab.chart", chart, true), tab(group, "tab.scores", scroll, false));
    tabs.getStyleClass().add("tabs");
    tabs.setAlignment(Pos.CENTER_LEFT);
    BorderPane pane = new BorderPane(side);
    pane.setTop(tabs);
    pane.getStyleClass().add("beside");
    side.getChildren().setAll(chart);
    return pane;
  }

  private void narrow(boolean now) {
    narrow = now;
    scores.getChildren().stream()
        .filter(SystemGrid.class::isInstance)
        .map(SystemGrid.class::cast)
        .forEach(grid -> grid.narrow(now));
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

  private void show(@Nullable Report report) {
    scores.getChildren().clear();
    if (report == null) {
      return;
    }
    scores.getChildren().add(new GainGrid(report, true));
    for (String part : new String[] {"known", "new", "later", "all"}) {
      boolean tested = report.scores().stream().anyMatch(score -> score.split().equals(part));
      if (tested) {
        Label heading = new Label(MESSAGES.text("part." + part));
        heading.getStyleClass().add("chart-title");
        scores.getChildren().addAll(heading, new SystemGrid(report, part));
      }
    }
    narrow(narrow);
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
    return MESSAGES.text("chart.place", any.before(), any.after(), parts, first);
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
    return row.before() == bubble.before() && row.after() == bubble.after();
  }
}
