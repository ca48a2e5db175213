package realign.cli;

import picocli.CommandLine.Option;
import realign.encoder.Encoders;
import realign.job.BadArguments;
import realign.job.Messages;
import realign.project.Project;

/** How far a service that encodes may go. */
final class SpendingOption {
  private static final Messages MESSAGES = Messages.of(SpendingOption.class);

  @Option(
      names = "--embedding-limit",
      descriptionKey = "option.embedding-limit",
      paramLabel = "TOKENS")
  long tokens = Long.MAX_VALUE;

  /** To be called before an encoder is opened, and before {@link #keepIn}. */
  void apply(Encoders encoders) {
    if (tokens < 0) {
      throw new BadArguments(MESSAGES.text("limit.bad"), MESSAGES.text("limit.bad.advice"));
    }
    encoders.limit(tokens);
  }

  /** Lets the limit hold over all runs of a project, and says what is left where that isn't all. */
  void keepIn(Project project, Encoders encoders, Console console) {
    encoders.keepOn(project.spending());
    long spent = project.spending().spent();
    if (tokens != Long.MAX_VALUE && spent > 0) {
      console.say(MESSAGES.text("limit.spent", spent, tokens));
    }
  }
}
