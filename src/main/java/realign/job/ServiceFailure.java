package realign.job;

import org.jspecify.annotations.Nullable;

/** A model server, vector store, disk or port failed. */
public final class ServiceFailure extends Failure {
  public ServiceFailure(String sentence, String advice) {
    this(sentence, advice, null);
  }

  public ServiceFailure(String sentence, String advice, @Nullable Throwable cause) {
    super(sentence, advice, cause);
  }
}
