package realign.encoder;

import java.util.List;
import realign.job.Progress;

/** Texts to unit vectors. Safe for use from several threads. */
public interface Encoder extends AutoCloseable {
  EncoderIdentity identity();

  /** What {@link Encoders#open} takes for it: more than its name for a folder or a service. */
  default String address() {
    return identity().name();
  }

  /**
   * Encodes each text as one row.
   *
   * @param progress is told how far the work is, in tokens or characters
   * @throws realign.job.ServiceFailure if the model can't be run or reached
   * @throws realign.job.Cancelled between batches
   */
  Encoding encode(List<String> texts, Role role, Progress progress);

  /**
   * The same without windows, where it reads long documents in several: {@link WindowedEncoder}.
   */
  default Encoder plain() {
    return this;
  }

  /**
   * Where a portion of texts ends that is best encoded at once: whatever stops the work later, its
   * vectors are kept.
   *
   * @param from the portion's first text
   */
  default int portion(List<String> texts, int from) {
    return Math.min(texts.size(), from + 512);
  }

  @Override
  void close();
}
