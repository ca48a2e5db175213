package realign.cli;

import picocli.CommandLine.Option;
import realign.encoder.Encoders;
import realign.job.BadArguments;
import realign.job.Messages;

/** How far a service that encodes may go. */
final class SpendingOption {
  private static final Messages MESSAGES = Messages.of(SpendingOption.class);

  @Option(
      names = "--embedding-limit",
      descriptionKey = "option.embedding-limit",
      paramLabel = "TOKENS")
  long tokens = Long.MAX_VALUE;

  /** To be called before an encoder is opened. */
  void apply(Encoders encoders) {
    if (tokens < 0) {
      throw new BadArguments(MESSAGES.text("limit.bad"), MESSAGES.text("limit.bad.advice"));
    }
    encoders.limit(tokens);
  }
}
