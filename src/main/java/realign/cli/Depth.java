package realign.cli;

import realign.job.BadArguments;
import realign.job.Messages;

/** How many results a list has. */
final class Depth {
  private static final Messages MESSAGES = Messages.of(Depth.class);

  private Depth() {}

  /**
   * Looks at what was asked for.
   *
   * @throws BadArguments if that is less than one
   */
  static void require(int depth) {
    if (depth < 1) {
      throw new BadArguments(
          MESSAGES.text("depth.bad", String.valueOf(depth)), MESSAGES.text("depth.bad.advice"));
    }
  }
}
