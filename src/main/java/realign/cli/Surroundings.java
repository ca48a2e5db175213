package realign.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import realign.job.BadArguments;
import realign.job.Messages;
import realign.job.ServiceFailure;

/** What every command needs of the system that it runs on. */
final class Surroundings {
  private static final Messages MESSAGES = Messages.of(Surroundings.class);

  /** What letters become that the system's character set doesn't have. */
  private static final String LOST = "\uFFFD";

  /** The command that says of each file what can be done with it, whatever the others are. */
  private static final String UNSTOPPABLE = "inspect";

  private Surroundings() {}

  /**
   * Looks whether files can be named and temporary files made; their folder is made where it is
   * missing.
   *
   * @param arguments of the command
   * @throws BadArguments if letters of a file's name, or of the folder that this runs in, were lost
   * @throws ServiceFailure if there is no place for temporary files
   */
  static void check(String... arguments) {
    if (arguments.length == 0 || !arguments[0].equals(UNSTOPPABLE)) {
      requireNames(arguments);
    }
    requireTemporary(Path.of(property("java.io.tmpdir")));
  }

  private static void requireNames(String... arguments) {
    boolean lost =
        property("user.dir").contains(LOST)
            || Arrays.stream(arguments).anyMatch(each -> each.contains(LOST));
    String set = property("sun.jnu.encoding");
    if (lost && Charset.isSupported(set) && !Charset.forName(set).newEncoder().canEncode("ü文")) {
      throw new BadArguments(MESSAGES.text("names.lost", set), MESSAGES.text("names.lost.advice"));
    }
  }

  private static void requireTemporary(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "realign", ".check"));
    } catch (IOException e) {
      throw new ServiceFailure(
          MESSAGES.text("temporary.missing", folder), MESSAGES.text("temporary.missing.advice"), e);
    }
  }

  private static String property(String name) {
    return System.getProperty(name, "");
  }
}
