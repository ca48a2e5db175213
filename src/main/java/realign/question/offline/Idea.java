package realign.question.offline;

import realign.question.Kind;

/**
 * Something to ask about a sentence, in up to three voices.
 *
 * @param question plain, with its question mark; empty where only keywords make sense
 * @param colloquial as somebody types it; empty where there is no such form
 * @param keywords search terms; empty where there are too few
 * @param pattern what kind of thing is asked, so that a chunk's questions vary
 * @param worth how likely a person accepts it; only compared
 * @param vague whether it needs its heading to be understood
 */
record Idea(
    Sentence sentence,
    Kind kind,
    String question,
    String colloquial,
    String keywords,
    String pattern,
    double worth,
    boolean vague) {
  Idea withKeywords(String keywords) {
    return new Idea(sentence, kind, question, colloquial, keywords, pattern, worth, vague);
  }

  Idea withWorth(double worth) {
    return new Idea(sentence, kind, question, colloquial, keywords, pattern, worth, vague);
  }

  /** The same with the topic named first, as people do when they search. */
  Idea withTopic(String topic) {
    return new Idea(
        sentence,
        kind,
        question.isEmpty() ? "" : topic + ": " + Wording.lowerFirst(question),
        colloquial.isEmpty() ? "" : topic + ", " + colloquial,
        keywords,
        pattern,
        worth,
        false);
  }
}
