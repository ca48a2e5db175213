package realign.encoder;

import java.util.List;
import realign.job.Progress;

/** Texts to unit vectors. Safe for use from several threads. */
public interface Encoder extends AutoCloseable {
  EncoderIdentity identity();

  /**
   * Encodes each text as one row.
   *
   * @param progress is told how far the work is, in tokens or characters
   * @throws realign.job.ServiceFailure if the model can't be run or reached
   * @throws realign.job.Cancelled between batches
   */
  Encoding encode(List<String> texts, Role role, Progress progress);

  @Override
  void close();
}
