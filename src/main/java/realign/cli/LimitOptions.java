package realign.cli;

import java.time.Duration;
import picocli.CommandLine.Option;
import realign.job.BadArguments;
import realign.job.Messages;
import realign.question.Limits;
import realign.question.Price;

/** How far a paid writer may go. */
final class LimitOptions {
  private static final Messages MESSAGES = Messages.of(LimitOptions.class);

  @Option(names = "--max-minutes", descriptionKey = "limit.minutes", paramLabel = "N")
  long minutes = Limits.NONE.time().toMinutes();

  @Option(names = "--max-tokens", descriptionKey = "limit.tokens", paramLabel = "N")
  long tokens = Limits.NONE.tokens();

  @Option(names = "--max-cost", descriptionKey = "limit.cost", paramLabel = "AMOUNT")
  double cost = Limits.NONE.cost();

  @Option(names = "--price-in", descriptionKey = "limit.price.in", paramLabel = "AMOUNT")
  double in;

  @Option(names = "--price-out", descriptionKey = "limit.price.out", paramLabel = "AMOUNT")
  double out;

  Limits limits() {
    if (minutes < 0 || tokens < 0 || !(cost >= 0) || !(in >= 0) || !(out >= 0)) {
      throw new BadArguments(MESSAGES.text("limit.bad"), MESSAGES.text("limit.bad.advice"));
    }
    if (cost < Limits.NONE.cost() && in + out == 0) {
      throw new BadArguments(MESSAGES.text("limit.free"), MESSAGES.text("limit.free.advice"));
    }
    return new Limits(Duration.ofMinutes(minutes), tokens, cost);
  }

  Price price() {
    return new Price(in, out);
  }
}
