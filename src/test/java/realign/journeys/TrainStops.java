package realign.journeys;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/** Every state of the screen of training that deserves a look. */
record TrainStops(Stops stops, Visitor visitor, TourFiles files) {
  void plan() {
    stops.stop(
        "train-0",
        () -> {
          stops.open(files.sample());
          visitor.goesTo(4);
        });
    read();
    plans();
    runs();
    stops.stop("train-failed", this::fails);
    stops.stop("train-reason", () -> visitor.sets(".job-row .reason"));
    verdicts();
  }

  private void read() {
    stops.stop("train-hover", () -> visitor.pointsInto("#chart-mrr", .5, .5));
    stops.stop("train-hover-left", () -> visitor.pointsInto("#chart-hit", .01, .5));
    stops.stop("train-hover-right", () -> visitor.pointsInto("#chart-hit", .99, .95));
    stops.stop("train-hover-loss", () -> visitor.pointsInto("#chart-loss", .99, .2));
    stops.stop(
        "train-arrows",
        () -> {
          visitor.pointsAt("#train");
          visitor.clicks("#purpose-balanced .radio-button");
          visitor.does(() -> visitor.sees("#chart-mrr").requestFocus());
          visitor.presses(KeyCode.LEFT);
          visitor.presses(KeyCode.LEFT);
        });
  }

  private void plans() {
    stops.stop("train-settings", () -> visitor.sets("#all-settings"));
    stops.stop(
        "train-two",
        () -> {
          visitor.presses(KeyCode.ESCAPE);
          visitor.does(
              () -> ((TableView<?>) visitor.sees("#runs")).getSelectionModel().selectAll());
        });
    stops.stop("train-recipe", () -> visitor.sets("#purpose-recipe .radio-button"));
    stops.stop(
        "train-wrong",
        () -> {
          visitor.enters("#knob-budget", "soon");
          visitor.does(() -> visitor.sees("#knob-budget").requestFocus());
        });
  }

  private void runs() {
    stops.passing(
        "train-running",
        () -> {
          visitor.sets("#purpose-balanced .radio-button");
          visitor.enters("#knob-budget", "300");
          visitor.sets("#train");
          visitor.until(() -> visitor.shown(".training-line"));
        });
    stops.passing("train-searching", () -> visitor.until(() -> visitor.shown("#legend-others")));
    stops.stop("train-stopped", () -> visitor.sets("#stop-training"));
    stops.stop(
        "train-noted",
        () -> {
          visitor.sets("#runs .star");
          visitor.until(() -> visitor.shown("#runs .starred"));
          visitor.does(() -> edit((TableView<?>) visitor.sees("#runs")));
        });
    stops.stop(
        "train-deleted",
        () -> {
          visitor.presses(KeyCode.ESCAPE);
          visitor.selects("#runs", 0);
          visitor.does(() -> visitor.sees("#runs").requestFocus());
          visitor.presses(KeyCode.DELETE);
        });
    stops.stop("train-undone", () -> visitor.presses(KeyCode.CONTROL, KeyCode.Z));
    stops.stop(
        "train-again",
        () -> {
          visitor.selects("#runs", 2);
          visitor.sets("#run-again");
          visitor.until(() -> visitor.rows("#runs") == 4);
        });
    stops.stop(
        "train-same",
        () ->
            visitor.does(
                () ->
                    ((TableView<?>) visitor.sees("#runs"))
                        .getSelectionModel()
                        .selectIndices(0, 3)));
  }

  /** The newest run's note, which is the last column. */
  private static <R> void edit(TableView<R> runs) {
    runs.edit(0, runs.getColumns().get(runs.getColumns().size() - 1));
  }

  private void fails() {
    visitor.sets("#all-settings");
    visitor.enters("#knob-encoder", "/no/such/folder");
    visitor.presses(KeyCode.ESCAPE);
    visitor.sets("#train");
    visitor.until(() -> visitor.shown(".job-row .sign-failed"));
  }

  private void verdicts() {
    stops.stop(
        "verdicts-0",
        () -> {
          stops.open(files.verdicts());
          visitor.goesTo(4);
        });
    for (int i = 0; i < Verdicts.COUNT; i++) {
      int row = i;
      stops.stop("verdicts-" + (i + 1), () -> visitor.selects("#runs", row));
    }
  }
}
