package realign.question;

import java.util.List;
import java.util.Map;

/** What came of asking a writer for questions on one chunk. */
public sealed interface Writing {
  /** What it took. */
  Usage usage();

  /**
   * At least one question.
   *
   * @param troubles how often something was wrong in the answer; none where all was well
   */
  record Written(List<Draft> drafts, Map<Trouble, Integer> troubles, Usage usage)
      implements Writing {
    public Written {
      drafts = List.copyOf(drafts);
      troubles = Map.copyOf(troubles);
      if (drafts.isEmpty()) {
        throw new IllegalArgumentException("written, but no drafts");
      }
    }
  }

  /**
   * No question.
   *
   * @param detail the server's or the parser's words, without keys; may be empty
   */
  record Failed(Trouble trouble, String detail, Usage usage) implements Writing {}
}
