package realign.ui.comparison;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import realign.experiment.Part;
import realign.experiment.Report;
import realign.experiment.SideScore;
import realign.job.Messages;
import realign.ui.comparison.Pairing.SideFigures;
import realign.ui.kit.GainGrid;
import realign.ui.kit.SystemGrid;

/** What both sides score part by part, and all else that the run was tested with. */
final class ScoreList extends VBox {
  private static final Messages MESSAGES = Messages.of(ScoreList.class);

  /** What figures, intervals and their drawings need in width. */
  private static final double ROOMY = 560;

  /** What names and differences beside each other need. */
  private static final double TIGHT = 400;

  private final ResultsModel results;
  private Pairing wanted = Pairing.NONE;
  private boolean waiting;
  private double room;

  ScoreList(ResultsModel results) {
    this.results = results;
    getStyleClass().add("scores");
    sceneProperty().subscribe(this::seen);
  }

  /** Shows it now, or as soon as anyone looks. */
  void show(Pairing pairing) {
    wanted = pairing;
    waiting = true;
    seen();
  }

  /** Fits it into a width: with little room nothing is drawn, with less names stand above. */
  void fit(double width) {
    room = width;
    for (Node node : getChildren()) {
      if (node instanceof SystemGrid grid) {
        grid.narrow(width < ROOMY);
      } else if (node instanceof GainGrid grid) {
        grid.stack(width < TIGHT);
      }
    }
  }

  private void seen() {
    if (waiting && getScene() != null) {
      waiting = false;
      getChildren().clear();
      put(wanted, results.report().get());
      fit(room);
    }
  }

  private void put(Pairing pairing, @Nullable Report report) {
    SideFigures figures = pairing.figures();
    if (!figures.comparison().isEmpty()) {
      getChildren().add(new GainGrid(figures.comparison()));
    } else if (!pairing.rows().isEmpty()) {
      getChildren().add(line(MESSAGES.text("scores.none"), "help"));
    }
    if (!pairing.own()) {
      sides(pairing);
    }
    if (report != null && !report.scores().isEmpty()) {
      if (!pairing.own()) {
        String run = Optional.ofNullable(results.run().get()).map(each -> each.name()).orElse("");
        getChildren().add(line(MESSAGES.text("scores.run", run), "section-title"));
      }
      systems(report);
    }
  }

  private void sides(Pairing pairing) {
    for (SideScore left : pairing.figures().left()) {
      String part = MESSAGES.text("part." + left.part().label());
      String heading = MESSAGES.text("scores.part", part, left.questions());
      Stream<SystemGrid.Line> right =
          pairing.figures().right().stream()
              .filter(score -> score.part() == left.part())
              .map(score -> new SystemGrid.Line(pairing.right().words(), true, score));
      Stream<SystemGrid.Line> first =
          Stream.of(new SystemGrid.Line(pairing.left().words(), false, left));
      List<SystemGrid.Line> lines = Stream.concat(first, right).toList();
      getChildren().addAll(line(heading, "chart-title"), new SystemGrid(lines));
    }
  }

  private void systems(Report report) {
    for (Part part : Part.values()) {
      String name = part.label();
      if (report.scores().stream().anyMatch(score -> score.split().equals(name))) {
        String heading = MESSAGES.text("part." + name);
        getChildren().addAll(line(heading, "chart-title"), new SystemGrid(report, name));
      }
    }
  }

  private static Label line(String text, String style) {
    Label line = new Label(text);
    line.getStyleClass().add(style);
    line.setWrapText(true);
    return line;
  }
}
