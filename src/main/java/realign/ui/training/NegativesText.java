package realign.ui.training;

import java.util.List;
import realign.adapter.Loss;
import realign.adapter.Negatives;

/** Where a loss takes its wrong chunks from, as text. */
final class NegativesText {
  static final List<String> ALL = List.of("none", "distractors", "random", "mined");

  private static final Negatives MINED = new Negatives.Mined(5, 50, .05);

  private NegativesText() {}

  static String of(Loss loss) {
    Negatives negatives = negatives(loss);
    if (negatives instanceof Negatives.Distractors) {
      return "distractors";
    }
    if (negatives instanceof Negatives.RandomChunks) {
      return "random";
    }
    return negatives instanceof Negatives.Mined ? "mined" : "none";
  }

  /**
   * The loss with other wrong chunks.
   *
   * @throws IllegalArgumentException where the text isn’t one of {@link #ALL}
   */
  static Loss in(Loss loss, String text) {
    Negatives negatives = negatives(text);
    if (loss instanceof Loss.Triplet triplet) {
      return new Loss.Triplet(triplet.margin(), negatives);
    }
    if (loss instanceof Loss.CosineTriplet triplet) {
      return new Loss.CosineTriplet(triplet.margin(), negatives);
    }
    return loss instanceof Loss.InBatch batch ? new Loss.InBatch(batch.scale(), negatives) : loss;
  }

  private static Negatives negatives(Loss loss) {
    if (loss instanceof Loss.Triplet triplet) {
      return triplet.negatives();
    }
    if (loss instanceof Loss.CosineTriplet triplet) {
      return triplet.negatives();
    }
    return loss instanceof Loss.InBatch batch ? batch.extra() : new Negatives.None();
  }

  private static Negatives negatives(String text) {
    return switch (text) {
      case "none" -> new Negatives.None();
      case "distractors" -> new Negatives.Distractors();
      case "random" -> new Negatives.RandomChunks();
      case "mined" -> MINED;
      default -> throw new IllegalArgumentException(text);
    };
  }
}
