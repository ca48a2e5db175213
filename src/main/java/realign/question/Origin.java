package realign.question;

/**
 * Where a question comes from.
 *
 * @param source what made it
 * @param detail writer's model, file's name or the like; empty where there is nothing to add
 * @param prompt version of the prompt; empty for all but models
 * @param paraphraseOf id of the question that this one says in other words; empty for all others
 */
public record Origin(Source source, String detail, String prompt, String paraphraseOf) {
  /** What made a question. */
  public enum Source {
    HAND,
    IMPORTED,
    MODEL,
    OFFLINE,
    FEEDBACK
  }

  public static Origin of(Source source, String detail) {
    return new Origin(source, detail, "", "");
  }
}
