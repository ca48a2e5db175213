package realign.question.chat;

import org.jspecify.annotations.Nullable;
import realign.question.Trouble;

/** A model couldn't be asked, or gave no answer, however often it was tried. */
final class CallFailed extends RuntimeException {
  private final Trouble trouble;
  private final String detail;

  CallFailed(Trouble trouble, String detail, @Nullable Throwable cause) {
    super(trouble + " " + detail, cause);
    this.trouble = trouble;
    this.detail = detail;
  }

  Trouble trouble() {
    return trouble;
  }

  String detail() {
    return detail;
  }
}
