package realign.adapter;

import java.util.List;
import realign.adapter.Recipe.Positives;

/** The recipes that have names. */
final class Presets {
  private static final int SAMPLE = 4096;

  /** Questions against the trained chunks, the corpus's own sentences against all. */
  static final Recipe OURS =
      new Recipe(
          "ours",
          new Loss.CorpusSoftmax(.03, .5, .4, SAMPLE),
          Side.QUERY_ONLY,
          false,
          Form.FREE,
          Positives.EVERY,
          Optimiser.adam(1.2e-3),
          new Course(256, 16, 200),
          .85);

  /** Questions against the trained chunks, nothing else. */
  private static final Recipe SOFTMAX =
      OURS.withName("softmax")
          .withLoss(new Loss.CorpusSoftmax(.05, 0, 0, SAMPLE))
          .withOptimiser(Optimiser.adam(1e-3))
          .withCourse(new Course(256, 20, 0))
          .withNear(1);

  /** Lucek's, after Chroma's report: an unrelated document's chunks as negatives. */
  private static final Recipe TRIPLET =
      new Recipe(
          "triplet",
          new Loss.Triplet(1, new Negatives.Distractors()),
          Side.QUERY_ONLY,
          false,
          new Form(Start.RANDOM, 0, true, 0),
          Positives.SOURCE,
          new Optimiser(3e-3, .01, 100, true, 1),
          new Course(32, 30, 0),
          1);

  /** EmbeddingAlign's; its rate, batch and length aren't published and are ours. */
  private static final Recipe EMBEDDING_ALIGN =
      new Recipe(
          "embeddingalign",
          new Loss.CosineTriplet(.3, new Negatives.Distractors()),
          Side.SHARED,
          false,
          Form.FREE,
          Positives.SOURCE,
          new Optimiser(1e-3, 0, 0, false, 0),
          new Course(32, 20, 0),
          1);

  /** The policy pipeline's loss, batch and epochs on an adapter; the rate is ours. */
  private static final Recipe POLICY =
      new Recipe(
          "policy",
          new Loss.InBatch(20, new Negatives.None()),
          Side.QUERY_ONLY,
          false,
          Form.FREE,
          Positives.SOURCE,
          new Optimiser(1e-3, .01, 0, true, 1),
          new Course(16, 3, 0),
          1);

  /** LlamaIndex's, shuffled, with a question's other right chunks left out. */
  private static final Recipe LLAMA_INDEX =
      POLICY
          .withName("llamaindex")
          .withOptimiser(new Optimiser(2e-5, 0, 0, true, 1))
          .withCourse(new Course(10, 1, 0));

  /** Closed forms: no steps, no seed. */
  private static final Recipe PROCRUSTES =
      SOFTMAX
          .withName("procrustes")
          .withForm(new Form(Start.PROCRUSTES, 0, false, 0))
          .withCourse(new Course(1, 0, 0));

  private static final Recipe RIDGE =
      PROCRUSTES.withName("ridge").withForm(new Form(Start.RIDGE, 0, false, 0));

  static final List<Recipe> ALL =
      List.of(OURS, SOFTMAX, TRIPLET, EMBEDDING_ALIGN, POLICY, LLAMA_INDEX, PROCRUSTES, RIDGE);

  private Presets() {}
}
