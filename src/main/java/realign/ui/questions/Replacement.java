package realign.ui.questions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import realign.question.Question;

/**
 * Words to be put in place of others.
 *
 * @param find taken literally; nothing is found where it is empty
 * @param wholeWords whether it must not be a part of a longer word
 */
record Replacement(String find, String replace, boolean matchCase, boolean wholeWords) {
  private static final Pattern SPACES = Pattern.compile("\\s{2,}");

  /** A question before and after. */
  record Edit(Question before, Question after) {}

  /** The questions that it changes; those that it would leave without words stay as they are. */
  List<Edit> in(Collection<Question> questions) {
    if (find.isEmpty()) {
      return List.of();
    }
    Pattern pattern = pattern();
    String with = Matcher.quoteReplacement(replace);
    List<Edit> edits = new ArrayList<>();
    for (Question question : questions) {
      Matcher matcher = pattern.matcher(question.text());
      if (matcher.find()) {
        String text = SPACES.matcher(matcher.replaceAll(with)).replaceAll(" ").strip();
        if (!text.isEmpty() && !text.equals(question.text())) {
          edits.add(new Edit(question, question.withText(text)));
        }
      }
    }
    return edits;
  }

  private Pattern pattern() {
    String literal = Pattern.quote(find);
    String words = wholeWords ? "(?<![\\p{L}\\p{N}])" + literal + "(?![\\p{L}\\p{N}])" : literal;
    return matchCase
        ? Pattern.compile(words)
        : Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
