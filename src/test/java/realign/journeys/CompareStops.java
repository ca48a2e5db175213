package realign.journeys;

import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;

/** Every state of the screen of comparison that deserves a look. */
record CompareStops(Stops stops, Visitor visitor, TourFiles files) {
  void plan() {
    stops.stop(
        "compare-0",
        () -> {
          stops.open(files.sample());
          visitor.goesTo(5);
        });
    stops.stop("compare-query", () -> visitor.enters("#query", "who pays for my taxi home late"));
    stops.stop("compare-choices", () -> visitor.does(() -> box("#contender-right").show()));
    stops.stop("compare-hybrid", () -> choose("#contender-left", 2, "#contender-right", 5));
    stops.stop("compare-words", () -> choose("#contender-left", 1, "#contender-right", 4));
    questions();
    sides();
    filters();
    rerankers();
  }

  private void questions() {
    stops.stop(
        "compare-loaded",
        () -> {
          visitor.does(() -> visitor.sees("#results").requestFocus());
          visitor.selects("#results", 0);
        });
    stops.stop("compare-wrong", () -> visitor.sets(".hit .mark-wrong"));
    stops.stop("compare-right", () -> visitor.sets(".hit .mark-right"));
    stops.stop("compare-chart", () -> visitor.pointsInto(".rank-chart", .5, .5));
    stops.stop(
        "compare-first",
        () -> {
          visitor.does(() -> visitor.sees(".rank-chart").requestFocus());
          visitor.presses(KeyCode.RIGHT);
        });
    stops.stop("compare-opened", () -> visitor.presses(KeyCode.ENTER));
    stops.stop("compare-scores", () -> visitor.sets("#tab-scores"));
  }

  /** Ranks of sides that the run itself didn’t compare. */
  private void sides() {
    stops.stop("compare-words-scores", () -> visitor.does(() -> {}));
    stops.stop(
        "compare-ranked",
        () -> {
          choose("#contender-left", 2, "#contender-right", 3);
          visitor.sets("#tab-chart");
        });
    stops.stop("compare-learned", () -> choose("#contender-left", 0, "#contender-right", 7));
    stops.stop("compare-learned-scores", () -> visitor.sets("#tab-scores"));
    stops.stop("compare-learned-small", () -> visitor.resizes(1024, 600));
    stops.stop(
        "compare-own",
        () -> {
          visitor.resizes(1280, 800);
          choose("#contender-left", 0, "#contender-right", 4);
          visitor.sets("#tab-chart");
        });
  }

  private void filters() {
    stops.stop("compare-none", () -> visitor.enters("#results-words", "no such words"));
    stops.stop("compare-all", () -> visitor.sets("#all-results"));
    stops.stop("compare-losses", () -> visitor.sets("#outcome-loss"));
  }

  private void rerankers() {
    stops.stop(
        "reranker-0",
        () -> {
          stops.open(files.reranked(Rerankers.TOY));
          ask();
        });
    stops.stop("reranker-right", () -> visitor.sets("#rerank-right"));
    stops.passing("reranker-reading", () -> visitor.sets("#rerank-questions"));
    stops.stop("reranker-read", () -> visitor.until(() -> !visitor.shown("#cancel-reranking")));
    stops.stop(
        "reranker-broken",
        () -> {
          stops.open(files.reranked(Rerankers.BROKEN));
          ask();
          visitor.sets("#rerank-right");
        });
    stops.stop(
        "reranker-missing",
        () -> {
          stops.open(files.reranked(Rerankers.MISSING));
          ask();
        });
  }

  private void ask() {
    visitor.goesTo(5);
    visitor.enters("#query", "who pays for my taxi home late");
    visitor.settles();
  }

  private void choose(String left, int one, String right, int other) {
    visitor.does(
        () -> {
          box(right).hide();
          box(left).getSelectionModel().select(one);
          box(right).getSelectionModel().select(other);
        });
  }

  private ComboBox<?> box(String id) {
    return (ComboBox<?>) visitor.sees(id);
  }
}
