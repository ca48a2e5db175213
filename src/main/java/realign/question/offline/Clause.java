package realign.question.offline;

import java.util.Set;

/**
 * The main clause of a sentence, as word ranges: who does what.
 *
 * @param subject first word of the subject
 * @param verb first word of the verb group, just after the subject
 * @param main the main verb, or the form of "be" where there is no other
 * @param rest first word after the verb group
 * @param end after the last word that belongs to the clause
 * @param plural whether the subject is
 * @param vague whether the subject is understood only under its heading
 */
record Clause(
    Sentence sentence,
    int subject,
    int verb,
    int main,
    int rest,
    int end,
    boolean plural,
    boolean vague) {
  private static final Set<String> COMPANY =
      Set.of("company", "registrant", "corporation", "partnership", "group", "issuer");

  /** Whether a form of "be", "have" or a modal verb leads the verb group. */
  boolean helped() {
    return auxiliary() && (verb < main || copula());
  }

  private boolean auxiliary() {
    String first = sentence.lower(verb);
    return Lexicon.BE.contains(first)
        || Lexicon.MODAL.contains(first)
        || (Lexicon.HAVE.contains(first) && verb < main);
  }

  /** Whether "be" is the only verb. */
  boolean copula() {
    return verb == main && Lexicon.BE.contains(sentence.lower(main));
  }

  /** Whether something is done to the subject. */
  boolean passive() {
    if (main == verb || !sentence.at(main).is("VERB")) {
      return false;
    }
    for (int i = verb; i < main; i++) {
      String word = sentence.lower(i);
      if (Lexicon.BE.contains(word) || word.equals("be") || word.equals("been")) {
        return !sentence.lower(main).endsWith("ing");
      }
    }
    return false;
  }

  boolean negative() {
    for (int i = verb; i < rest; i++) {
      String word = sentence.lower(i);
      if (word.equals("not") || word.equals("never") || word.equals("cannot")) {
        return true;
      }
    }
    return sentence.lower(subject).equals("no") || sentence.lower(subject).equals("nobody");
  }

  /** Whether those who wrote the document are the subject: "we". */
  boolean authors() {
    return sentence.lower(subject).equals("we");
  }

  /** Whether the subject is those who wrote the document, under whichever name. */
  boolean company() {
    boolean two = verb - subject == 2 && sentence.lower(subject).equals("the");
    return authors() || (two && COMPANY.contains(sentence.lower(subject + 1)));
  }

  /** The subject without what is inserted between commas. */
  String subjectText() {
    if (authors()) {
      return "the company";
    }
    int end = subject;
    while (end < verb && !sentence.at(end).text().equals(",")) {
      end++;
    }
    return sentence.inner(subject, end);
  }
}
