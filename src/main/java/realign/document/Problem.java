package realign.document;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Locale;
import realign.job.Messages;

/** What can be wrong with a file, each with a sentence for the user and what can be done. */
public enum Problem {
  MISSING,
  UNREADABLE,
  EMPTY,
  NOT_A_DOCUMENT,
  ENCRYPTED,
  WRONG_PASSWORD,
  CERTIFICATE,
  DAMAGED,
  NO_TEXT,
  TIME_LIMIT,
  MEMORY_LIMIT,
  TOO_LONG,
  CRASHED;

  static Problem of(Frame frame) throws IOException {
    return valueOf(new DataInputStream(new ByteArrayInputStream(frame.bytes())).readUTF());
  }

  /** As files and JSON name it, for example {@code no_text}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is wrong, in plain words. */
  public String sentence() {
    return Messages.of(Problem.class).text("problem." + key() + ".sentence");
  }

  /** What can be done about it. */
  public String advice() {
    return Messages.of(Problem.class).text("problem." + key() + ".advice");
  }
}
