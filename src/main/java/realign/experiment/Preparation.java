package realign.experiment;

import realign.encoder.Encoder;
import realign.job.Progress;

/** Encodes a corpus and finds each question's right chunks. */
public final class Preparation {
  private final Encoder encoder;

  public Preparation(Encoder encoder) {
    this.encoder = encoder;
  }

  /**
   * Encodes chunks as documents, questions and the chunks' sentences as queries.
   *
   * @throws realign.job.Cancelled between batches
   */
  public Material prepare(Corpus corpus, Scoring scoring, Progress progress) {
    progress.check();
    throw new UnsupportedOperationException("not there yet: " + encoder.identity());
  }
}
