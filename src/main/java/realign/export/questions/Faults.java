package realign.export.questions;

import java.nio.file.Path;
import realign.job.BadInput;
import realign.job.Messages;

/** What is wrong with a file or a line, in words for the user. */
final class Faults {
  private static final Messages MESSAGES = Messages.of(Faults.class);

  private Faults() {}

  static BadInput file(String key, Path file) {
    return new BadInput(
        MESSAGES.text("file." + key, file), MESSAGES.text("file." + key + ".advice"));
  }

  static BadInput file(String key, String name, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = name;
    System.arraycopy(more, 0, arguments, 1, more.length);
    return new BadInput(
        MESSAGES.text("file." + key, arguments), MESSAGES.text("file." + key + ".advice"));
  }

  static Remark line(int line, String key, Object... arguments) {
    return new Remark(line, MESSAGES.text("line." + key, arguments));
  }

  static String reason(String key, Object... arguments) {
    return MESSAGES.text("unplaced." + key, arguments);
  }
}
