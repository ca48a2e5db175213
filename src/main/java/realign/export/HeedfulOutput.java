package realign.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import realign.job.Progress;

/** An output that ends where the user asked for it, however much is still to be written. */
final class HeedfulOutput extends FilterOutputStream {
  private static final int BLOCK_BYTES = 1 << 20;

  private final Progress progress;

  HeedfulOutput(OutputStream out, Progress progress) {
    super(out);
    this.progress = progress;
  }

  /**
   * Writes block by block.
   *
   * @throws realign.job.Cancelled if the user asked for it
   */
  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    for (int done = 0; done < count; done += BLOCK_BYTES) {
      progress.check();
      out.write(bytes, from + done, Math.min(BLOCK_BYTES, count - done));
    }
  }
}
