package realign.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds headings by how they look: short paragraphs in larger or bolder type than the text, or with
 * a section's number. Larger type stands higher; in the same type, fewer numbers do.
 */
final class HeadingFinder {
  private static final int DEEPEST = 6;
  private static final int LONGEST = 160;
  private static final Pattern LEADER = Pattern.compile("(\\.\\s?){4,}|…|\\t\\s*[\\divx]+$");
  private static final Pattern NUMBERED =
      Pattern.compile("^(\\d{1,3}(?:\\.\\d{1,3})*)\\.?\\s+(?=\\p{L})");
  private static final Pattern DIVISION =
      Pattern.compile("^(?:Part|Chapter|Teil|Kapitel)\\s+[\\dIVXLC]+\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMED =
      Pattern.compile(
          "^(?:(?:Item|Article|Chapter|Part|Section|Artikel|Kapitel|Abschnitt|Teil)\\s+"
              + "[\\dIVXLC]+[A-Za-z]?\\b|§+\\s*\\d+)",
          Pattern.CASE_INSENSITIVE);

  private final List<PlacedLine> lines;
  private final float body;
  private final boolean boldBody;

  HeadingFinder(List<PlacedLine> lines) {
    this.lines = lines;
    Map<Integer, Integer> sizes = new TreeMap<>();
    long bold = 0;
    long all = 0;
    for (PlacedLine line : lines) {
      sizes.merge(half(line.line()), line.line().text().length(), Integer::sum);
      all += line.line().text().length();
      bold += line.line().bold() ? line.line().text().length() : 0;
    }
    this.body =
        sizes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0)
            / 2f;
    this.boldBody = bold * 2 > all;
  }

  /** In order of their places. */
  List<Heading> headings() {
    List<Found> found = new ArrayList<>();
    int from = 0;
    while (from < lines.size()) {
      int to = from + 1;
      while (to < lines.size() && !lines.get(to).line().paragraph()) {
        to++;
      }
      consider(from, to, found);
      from = to;
    }
    found.removeAll(entries(found));
    NavigableSet<Integer> ranks = ranks(found);
    return found.stream().map(one -> one.heading(ranks)).toList();
  }

  /** Lines of a table of contents that look like the headings that they point to. */
  private static Set<Found> entries(List<Found> found) {
    Set<Found> entries = new HashSet<>();
    for (int at = 0; at < found.size(); at++) {
      if (Heading.titlesContents(found.get(at).title)) {
        int next = at + 1;
        while (next < found.size() && comesAgain(found, next)) {
          entries.add(found.get(next));
          next++;
        }
      }
    }
    return entries;
  }

  private static boolean comesAgain(List<Found> found, int at) {
    Timed.check();
    String title = found.get(at).title;
    return found.subList(at + 1, found.size()).stream()
        .anyMatch(later -> later.title.startsWith(title));
  }

  /** The looks that make a level of their own: what a cover has once makes none. */
  private static NavigableSet<Integer> ranks(List<Found> found) {
    Map<Integer, Integer> uses = new TreeMap<>();
    found.stream()
        .filter(one -> one.level == 0)
        .forEach(one -> uses.merge(one.rank, 1, Integer::sum));
    NavigableSet<Integer> ranks = new TreeSet<>(uses.keySet());
    for (int least = 2; ranks.size() > DEEPEST - 1 && least < 5; least++) {
      int fewest = least;
      ranks.removeIf(rank -> uses.getOrDefault(rank, 0) < fewest);
    }
    return ranks;
  }

  private void consider(int from, int to, List<Found> found) {
    Timed.check();
    PlacedLine first = lines.get(from);
    int start = first.start();
    int end = lines.get(to - 1).end();
    if (first.line().heading() > 0) {
      found.add(new Found(first.line().heading(), 0, start, end, first.line().text()));
      return;
    }
    StringBuilder text = new StringBuilder();
    for (PlacedLine line : lines.subList(from, to)) {
      text.append(line.line().text()).append(' ');
    }
    String title = text.toString().strip();
    if (to - from <= 3 && title(title) && outstanding(first.line(), title)) {
      found.add(new Found(0, rank(first.line(), title), start, end, title));
    }
  }

  private static boolean title(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    Matcher number = NUMBERED.matcher(text);
    String words = number.find() ? text.substring(number.end()) : text;
    if (letters < 2) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    boolean wide = Character.isIdeographic(text.codePointAt(0));
    return (!wide || (text.length() <= 50 && "。，；：".indexOf(last) < 0))
        && letters * 2 > words.length()
        && text.length() <= LONGEST
        && words.indexOf('\t') < 0
        && ",;".indexOf(last) < 0
        && (last != '.' || text.length() < 60)
        && !Character.isLowerCase(text.codePointAt(0))
        && !LEADER.matcher(text).find();
  }

  private boolean outstanding(Line line, String title) {
    if (line.size() <= 0) {
      return false;
    }
    Matcher number = NUMBERED.matcher(title);
    boolean deep = number.find() && number.group(1).indexOf('.') > 0;
    boolean numbered = (deep || NAMED.matcher(title).find()) && title.length() < 90;
    return line.size() > body * 1.12f
        || (line.bold() && !boldBody && line.size() > body * 0.93f)
        || (numbered && line.size() > body * 0.93f && !title.endsWith("."));
  }

  /** The lower, the higher the heading stands. */
  private static int rank(Line line, String title) {
    Matcher number = NUMBERED.matcher(title);
    int depth = number.find() ? number.group(1).split("\\.").length : 0;
    int named = DIVISION.matcher(title).find() ? 0 : NAMED.matcher(title).find() ? 10 : 20;
    return -half(line) * 100 + (line.bold() ? 0 : 50) + named + Math.min(depth, 9);
  }

  private static int half(Line line) {
    return Math.round(line.size() * 2);
  }

  private record Found(int level, int rank, int start, int end, String title) {
    Heading heading(NavigableSet<Integer> ranks) {
      int deep = level > 0 ? level : ranks.headSet(rank).size() + 1;
      return new Heading(Math.min(DEEPEST, deep), start, end);
    }
  }
}
