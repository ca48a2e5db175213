package realign.job;

import org.jspecify.annotations.Nullable;

/** A file, folder or document isn't what it should be. */
public final class BadInput extends Failure {
  public BadInput(String sentence, String advice) {
    this(sentence, advice, null);
  }

  public BadInput(String sentence, String advice, @Nullable Throwable cause) {
    super(sentence, advice, cause);
  }
}
