package realign.question.flag;

/** Something doubtful about a question, with what a person needs to judge it. */
public sealed interface Flag {
  /** The kinds of flags, cheapest to find first. */
  enum Type {
    BANNED_PHRASE,
    LENGTH,
    COPIED,
    DUPLICATE,
    QUOTE_NOT_FOUND,
    ANSWERED_BETTER,
    CRITIC
  }

  Type type();

  /** A phrase that only makes sense beside the passage, for example "according to the text". */
  record BannedPhrase(String phrase) implements Flag {
    @Override
    public Type type() {
      return Type.BANNED_PHRASE;
    }
  }

  /** Fewer or more words than allowed. */
  record Length(int words, int least, int most) implements Flag {
    @Override
    public Type type() {
      return Type.LENGTH;
    }
  }

  /**
   * Words that stand in the evidence's chunk in the same order.
   *
   * @param phrase as the question has it
   */
  record Copied(String phrase, int words) implements Flag {
    @Override
    public Type type() {
      return Type.COPIED;
    }
  }

  /**
   * Nearly the same as an earlier question.
   *
   * @param twin the other question's id
   * @param similarity 0 to 1
   * @param byMeaning whether their vectors say so rather than their words
   */
  record Duplicate(String twin, String twinText, double similarity, boolean byMeaning)
      implements Flag {
    @Override
    public Type type() {
      return Type.DUPLICATE;
    }
  }

  /** No evidence, or a quote that the document doesn't hold. */
  record QuoteNotFound(String quote) implements Flag {
    @Override
    public Type type() {
      return Type.QUOTE_NOT_FOUND;
    }
  }

  /**
   * Another chunk matches the question clearly better than any that holds its evidence.
   *
   * @param chunk the other chunk's id
   * @param score the other chunk's
   * @param own the best of the chunks that hold the evidence
   */
  record AnsweredBetter(String chunk, double score, double own) implements Flag {
    @Override
    public Type type() {
      return Type.ANSWERED_BETTER;
    }
  }

  /**
   * A model thinks little of it; each from 1 to 5.
   *
   * @param grounded whether the quote answers it
   * @param standalone whether it makes sense without the passage
   * @param useful whether somebody would ask it
   */
  record Critic(int grounded, int standalone, int useful) implements Flag {
    @Override
    public Type type() {
      return Type.CRITIC;
    }

    public int lowest() {
      return Math.min(grounded, Math.min(standalone, useful));
    }
  }
}
