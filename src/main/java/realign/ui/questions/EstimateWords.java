package realign.ui.questions;

import org.jspecify.annotations.Nullable;
import realign.job.Messages;

/** Says how an assignment stands and what its next run would take. */
final class EstimateWords {
  private static final Messages MESSAGES = Messages.of(EstimateWords.class);

  private EstimateWords() {}

  static String of(Desk.@Nullable Forecast forecast, Assignment assignment) {
    if (forecast == null) {
      return MESSAGES.text(assignment.complete() ? "estimate.asking" : "estimate.incomplete");
    }
    if (forecast.chunks() == 0) {
      return MESSAGES.text("estimate.no-chunks");
    }
    int left = forecast.next().chunks();
    if (left == 0) {
      return MESSAGES.text("estimate.done", forecast.done(), forecast.failures().size());
    }
    String chunks =
        MESSAGES.text(
            "estimate.chunks",
            left,
            forecast.chunks(),
            (long) left * assignment.demand().questions());
    long tokens = forecast.next().usage().tokens();
    if (tokens == 0) {
      return chunks;
    }
    String price =
        forecast.next().cost() > 0 ? MESSAGES.text("estimate.cost", forecast.next().cost()) : "";
    return chunks + " " + MESSAGES.text("estimate.tokens", tokens) + price + ".";
  }
}
