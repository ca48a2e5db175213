package realign.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.function.BooleanSupplier;
import realign.job.Progress;

/**
 * Where a command writes: results on standard output, everything else on standard error.
 *
 * @param out the one result
 * @param err progress, remarks and failures
 * @param interrupted whether the user wants no more of it
 */
public record Console(PrintWriter out, PrintWriter err, BooleanSupplier interrupted) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One that nobody interrupts. */
  public Console(PrintWriter out, PrintWriter err) {
    this(out, err, () -> false);
  }

  /** A line on standard error. */
  public void say(String line) {
    err.println(line);
    err.flush();
  }

  /**
   * A line on standard output.
   *
   * @throws OutputClosed if nobody reads it
   */
  void print(String line) {
    out.println(line);
    if (out.checkError()) {
      throw new OutputClosed();
    }
  }

  /** One JSON object on one line. */
  void printJson(Object value) {
    try {
      print(JSON.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a command's result must be JSON", e);
    }
  }

  ConsoleProgress progress() {
    return new ConsoleProgress(err, ConsoleProgress.isTerminal(), System::nanoTime, interrupted);
  }

  /** For steps that aren't worth a bar. */
  Progress silent() {
    return new Progress() {
      @Override
      public void report(String what, long done, long total) {}

      @Override
      public boolean cancelled() {
        return interrupted.getAsBoolean();
      }
    };
  }
}
