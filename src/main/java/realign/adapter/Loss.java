package realign.adapter;

/** What training makes small. Each is the mean over a batch. */
public sealed interface Loss {

  /**
   * {@code max(0, |Wq + b - c| - |Wq + b - n| + margin)}, not normalised, as PyTorch's
   * TripletMarginLoss (its 1e-6 inside the norms included). The recipe of Chroma's report
   * "Embedding Adapters" (2024) and of Lucek.
   */
  record Triplet(double margin, Negatives negatives) implements Loss {}

  /** The same with cosine distances, as EmbeddingAlign. */
  record CosineTriplet(double margin, Negatives negatives) implements Loss {}

  /**
   * Cross-entropy of {@code scale cos(q, c)} over the batch's own chunks, and over {@code extra}
   * for each question, which serve the whole batch (multiple negatives ranking, Henderson et al.
   * 2017). A chunk that is right for a question but not its target counts neither way.
   */
  record InBatch(double scale, Negatives extra) implements Loss {}

  /**
   * Questions against all trained chunks at once, and the chunks' own sentences, as pseudo-queries,
   * against all visible ones: {@code CE(cos / t, trained) + wu CE(cos / t, all) + wt CE(cos / t,
   * all)}. Questions must not see the chunks that have no questions: they would push them away.
   *
   * @param temperature t
   * @param untrainedWeight wu, for sentences of chunks without training questions
   * @param trainedWeight wt, for sentences of chunks with
   * @param sample most chunks in one step; above, the batch's own and others at random, weighted so
   *     that the sums stay unbiased
   */
  record CorpusSoftmax(double temperature, double untrainedWeight, double trainedWeight, int sample)
      implements Loss {
    public CorpusSoftmax {
      if (temperature <= 0 || untrainedWeight < 0 || trainedWeight < 0 || sample < 2) {
        throw new IllegalArgumentException("temperature, weights and sample must be positive");
      }
    }
  }
}
