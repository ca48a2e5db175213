package realign.job;

import org.jspecify.annotations.Nullable;

/** The command or call itself asks for something that can't be done. */
public final class BadArguments extends Failure {
  public BadArguments(String sentence, String advice) {
    this(sentence, advice, null);
  }

  public BadArguments(String sentence, String advice, @Nullable Throwable cause) {
    super(sentence, advice, cause);
  }
}
