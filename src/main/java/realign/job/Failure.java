package realign.job;

import org.jspecify.annotations.Nullable;

/**
 * Something went wrong that the user can understand: {@link #sentence} is one that says what,
 * {@link #advice} one that says what to do next. Translated once, at the edge.
 */
public abstract sealed class Failure extends RuntimeException
    permits BadArguments, BadInput, ServiceFailure {
  private final String sentence;
  private final String advice;

  Failure(String sentence, String advice, @Nullable Throwable cause) {
    super(sentence, cause);
    this.sentence = sentence;
    this.advice = advice;
  }

  public String sentence() {
    return sentence;
  }

  public String advice() {
    return advice;
  }
}
