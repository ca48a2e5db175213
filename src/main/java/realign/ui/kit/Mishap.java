package realign.ui.kit;

import java.io.PrintWriter;
import java.io.StringWriter;
import realign.job.Failure;
import realign.job.Messages;

/**
 * What went wrong, for a person.
 *
 * @param sentence what happened
 * @param advice what to do next
 * @param details for whoever looks into it
 */
public record Mishap(String sentence, String advice, String details) {
  private static final Messages MESSAGES = Messages.of(Mishap.class);

  public static Mishap of(Throwable thrown) {
    return thrown instanceof Failure failure
        ? new Mishap(sentence(failure), failure.advice(), trace(failure))
        : new Mishap(
            MESSAGES.text("mishap.unexpected"),
            MESSAGES.text("mishap.unexpected.advice"),
            trace(thrown));
  }

  private static String sentence(Failure failure) {
    String message = failure.getMessage();
    return message == null ? MESSAGES.text("mishap.unexpected") : message;
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
