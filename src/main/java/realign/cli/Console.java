package realign.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import realign.job.Progress;

/**
 * Where a command writes: results on standard output, everything else on standard error.
 *
 * @param out the one result
 * @param err progress, remarks and failures
 */
public record Console(PrintWriter out, PrintWriter err) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A line on standard error. */
  public void say(String line) {
    err.println(line);
    err.flush();
  }

  void print(String line) {
    out.println(line);
    out.flush();
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
    return new ConsoleProgress(err, ConsoleProgress.isTerminal(), System::nanoTime);
  }

  /** For steps that aren't worth a bar. */
  Progress silent() {
    return Progress.NONE;
  }
}
