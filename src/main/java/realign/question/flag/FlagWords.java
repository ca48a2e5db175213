package realign.question.flag;

import realign.job.Messages;

/** Says what a flag means. */
public final class FlagWords {
  private static final Messages MESSAGES = Messages.of(FlagWords.class);

  private FlagWords() {}

  /** The flag in a word or two, for a filter or a badge. */
  public static String name(Flag.Type type) {
    return MESSAGES.text("type." + type.name());
  }

  /** What is doubtful, with the phrase, twin, chunk or marks that say so. */
  public static String sentence(Flag flag) {
    if (flag instanceof Flag.BannedPhrase banned) {
      return MESSAGES.text("flag.BANNED_PHRASE", banned.phrase());
    }
    if (flag instanceof Flag.Length length) {
      String key = length.words() < length.least() ? "flag.LENGTH.short" : "flag.LENGTH.long";
      return MESSAGES.text(key, length.words(), length.least(), length.most());
    }
    if (flag instanceof Flag.Copied copied) {
      return MESSAGES.text("flag.COPIED", copied.words(), copied.phrase());
    }
    if (flag instanceof Flag.Duplicate twin) {
      String key = twin.byMeaning() ? "flag.DUPLICATE.meaning" : "flag.DUPLICATE.words";
      return MESSAGES.text(key, twin.twinText(), twin.similarity());
    }
    if (flag instanceof Flag.QuoteNotFound missing) {
      String key = missing.quote().isEmpty() ? "flag.QUOTE_NOT_FOUND.none" : "flag.QUOTE_NOT_FOUND";
      return MESSAGES.text(key, missing.quote());
    }
    if (flag instanceof Flag.AnsweredBetter better) {
      return MESSAGES.text("flag.ANSWERED_BETTER", better.score(), better.own());
    }
    Flag.Critic marks = (Flag.Critic) flag;
    return MESSAGES.text("flag.CRITIC", marks.grounded(), marks.standalone(), marks.useful());
  }
}
