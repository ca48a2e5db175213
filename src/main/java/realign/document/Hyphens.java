package realign.document;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides what becomes of a hyphen at a line's end. */
final class Hyphens {
  private static final String MARKS = "-\u00AD\u2010";
  // None starts within a word or gives letters back: a word may be a whole file long.
  private static final Pattern COMPOUND = Pattern.compile("(?<!\\p{L})\\p{L}++-(?=(\\p{L}++))");
  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}-])\\p{L}{2,}(?![\\p{L}\u00AD-])");
  private static final Pattern LAST = Pattern.compile("(?<!\\p{L})(\\p{L}++)[-\u00AD\u2010]$");
  private static final Pattern FIRST = Pattern.compile("^\\p{L}+");
  private static final Set<String> JOINERS = Set.of("und", "oder", "bzw", "and", "or", "to");

  /** What becomes of the line's end. */
  enum Join {
    /** The word goes on without the hyphen. */
    WITHOUT,
    /** The hyphen is the word's own, and the word goes on. */
    WITH,
    /** The line ends as any other. */
    NOT
  }

  private final Set<String> compounds = new HashSet<>();
  private final Set<String> words = new HashSet<>();

  /** Takes note of the words and compounds that stand inside lines: they tell broken words. */
  Hyphens(List<PageText> pages) {
    for (PageText page : pages) {
      for (Line line : page.lines()) {
        Timed.check();
        Matcher word = WORD.matcher(line.text());
        while (word.find()) {
          words.add(word.group());
        }
        Matcher compound = COMPOUND.matcher(line.text());
        while (compound.find()) {
          compounds.add((compound.group() + compound.group(1)).toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  Join between(Line above, Line below) {
    String text = above.text();
    if (text.length() < 3 || MARKS.indexOf(text.charAt(text.length() - 1)) < 0) {
      return Join.NOT;
    }
    boolean alike = Math.abs(above.size() - below.size()) < 0.15f * above.size();
    Matcher last = LAST.matcher(text);
    if (!alike || below.text().isEmpty()) {
      return Join.NOT;
    }
    Matcher first = FIRST.matcher(below.text());
    if (!last.find() || !first.find()) {
      boolean digits =
          Character.isDigit(text.charAt(text.length() - 2))
              && Character.isLetterOrDigit(below.text().charAt(0));
      return digits ? Join.WITH : Join.NOT;
    }
    return word(text, last.group(1), first.group());
  }

  private Join word(String text, String last, String first) {
    if (text.charAt(text.length() - 1) == '\u00AD') {
      return Join.WITHOUT;
    }
    if (JOINERS.contains(first)) {
      return Join.NOT;
    }
    if (!Character.isLowerCase(first.codePointAt(0))) {
      return Join.WITH;
    }
    if (words.contains(last + first)) {
      return Join.WITHOUT;
    }
    boolean compound = compounds.contains((last + "-" + first).toLowerCase(Locale.ROOT));
    boolean longer = text.endsWith("-" + last + "-");
    boolean twoWords = words.contains(last) && words.contains(first);
    return compound || longer || twoWords ? Join.WITH : Join.WITHOUT;
  }
}
