package realign.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;
import realign.job.Progress;

/**
 * Progress on standard error: a bar that is redrawn where that is a terminal, else a line whenever
 * the step changes.
 */
final class ConsoleProgress implements Progress {
  private static final int WIDTH = 28;
  private static final long REDRAW_NANOS = 100_000_000;

  /** How words begin that only say how far the step has come. */
  private static final Pattern COUNT = Pattern.compile("\\s*(\\p{Nd}.*)?");

  private final PrintWriter err;
  private final boolean terminal;
  private final LongSupplier nanos;
  private final BooleanSupplier interrupted;
  private String step = "";
  private long drawn;
  private long begun;
  private boolean open;

  ConsoleProgress(
      PrintWriter err, boolean terminal, LongSupplier nanos, BooleanSupplier interrupted) {
    this.interrupted = interrupted;
    this.err = err;
    this.terminal = terminal;
    this.nanos = nanos;
  }

  /** Whether standard error is a terminal; told apart from a pipe only where the system says so. */
  static boolean isTerminal() {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return Ansi.AUTO.enabled();
    }
  }

  /** What has no words, or counts, belongs to the step before it. */
  @Override
  public synchronized void report(String what, long done, long total) {
    long now = nanos.getAsLong();
    boolean within = !step.isEmpty() && COUNT.matcher(what).matches();
    boolean fresh = !within && !what.equals(step);
    if (fresh) {
      close();
      step = what;
      begun = now;
      if (!terminal) {
        err.println(what + " …");
        err.flush();
      }
    }
    boolean finished = total > 0 && done >= total;
    if (terminal && (fresh || finished || now - drawn >= REDRAW_NANOS)) {
      drawn = now;
      String words = what.isBlank() ? step : what;
      err.print("\r\u001b[2K" + line(words, done, total, (now - begun) / 1e9));
      err.flush();
      open = true;
    }
  }

  static String line(String what, long done, long total, double seconds) {
    if (total <= 0) {
      return "%s …".formatted(what);
    }
    double share = Math.min(1, (double) done / total);
    int filled = (int) Math.round(share * WIDTH);
    String left =
        share > 0.02 && share < 1
            ? String.format(Locale.ROOT, "  %.0f s left", seconds * (1 - share) / share)
            : "";
    return String.format(
        Locale.ROOT,
        "%-28s %s%s %3.0f%%%s",
        what,
        "█".repeat(filled),
        "░".repeat(WIDTH - filled),
        100 * share,
        left);
  }

  /** Ends the line that the bar is on. */
  synchronized void close() {
    if (open) {
      err.println();
      err.flush();
      open = false;
    }
  }

  @Override
  public boolean cancelled() {
    return interrupted.getAsBoolean();
  }
}
