package realign.bench;

import java.util.function.BooleanSupplier;
import realign.job.Progress;

/** Progress on standard error, a line for every tenth of long work that has a name. */
final class Announced implements Progress {
  private final BooleanSupplier interrupted;
  private static final int FEW = 1000;

  private String step = "";
  private long tenth;

  Announced(BooleanSupplier interrupted) {
    this.interrupted = interrupted;
  }

  @Override
  public void report(String what, long done, long total) {
    if (total < FEW || what.isEmpty()) {
      return;
    }
    if (!what.equals(step)) {
      step = what;
      tenth = 0;
    }
    if (10 * done / total > tenth) {
      tenth = 10 * done / total;
      System.err.printf("%s: %,d of %,d%n", what, done, total);
    }
  }

  @Override
  public boolean cancelled() {
    return interrupted.getAsBoolean();
  }
}
