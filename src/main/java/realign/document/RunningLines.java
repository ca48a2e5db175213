package realign.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the headers, footers and page numbers that repeat from page to page. */
final class RunningLines {
  private static final int LEAST_PAGES = 3;
  private static final int DEPTH = 4;
  private static final int MOST_PARTS = 3;
  private static final int LEAST_LETTERS = 4;
  private static final double MOST = 0.9;
  private static final float ZONE = 0.14f;
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-–—|\\s]*(?:page|seite|p\\.)?\\s*(?:[A-Z]{1,2}-)?(\\d{1,5})"
              + "(?:\\s*(?:of|von|/)\\s*\\d{1,5})?[-–—|\\s]*",
          Pattern.CASE_INSENSITIVE);

  private final ReadingSettings settings;
  private final List<PageText> pages;
  private final Map<String, TreeSet<Integer>> pagesByKey = new HashMap<>();
  private final Set<String> repeated = new HashSet<>();
  private final Map<Integer, Set<Integer>> pagesByShift = new HashMap<>();

  RunningLines(List<PageText> pages, ReadingSettings settings) {
    this.settings = settings;
    this.pages = pages;
    for (int page = 0; page < pages.size(); page++) {
      for (Edge edge : Edge.values()) {
        for (Line line : edge(page, edge)) {
          note(page, edge, line);
        }
      }
    }
    pagesByKey.forEach(
        (key, on) -> {
          if (repeats(on)) {
            repeated.add(key);
          }
        });
  }

  private void note(int page, Edge edge, Line line) {
    Matcher number = NUMBER.matcher(line.text());
    if (number.matches()) {
      int shift = Integer.parseInt(number.group(1)) - page;
      pagesByShift.computeIfAbsent(shift, key -> new HashSet<>()).add(page);
    } else {
      pagesByKey.computeIfAbsent(key(edge, line), key -> new TreeSet<>()).add(page);
      for (String key : partKeys(edge, line)) {
        pagesByKey.computeIfAbsent(key, part -> new TreeSet<>()).add(page);
      }
    }
  }

  /**
   * What to leave out of each page, in order. Where little else would be left, as where all pages
   * are alike, nothing.
   */
  List<Map<Line, Removal.Kind>> onPages() {
    List<Map<Line, Removal.Kind>> removed = new ArrayList<>();
    long all = 0;
    long out = 0;
    for (int page = 0; page < pages.size(); page++) {
      Map<Line, Removal.Kind> here = on(page);
      removed.add(here);
      all += pages.get(page).lines().stream().mapToLong(line -> line.text().length()).sum();
      out += here.keySet().stream().mapToLong(line -> line.text().length()).sum();
    }
    return out > MOST * all ? Collections.nCopies(pages.size(), Map.of()) : removed;
  }

  private Map<Line, Removal.Kind> on(int page) {
    Map<Line, Removal.Kind> removed = new HashMap<>();
    for (Edge edge : Edge.values()) {
      for (Line line : edge(page, edge)) {
        Matcher number = NUMBER.matcher(line.text());
        if (number.matches() && numbers(Integer.parseInt(number.group(1)) - page)) {
          if (settings.dropPageNumbers()) {
            removed.put(line, Removal.Kind.PAGE_NUMBER);
          }
        } else if (runs(edge, line)) {
          if (settings.dropRunningLines()) {
            removed.put(line, edge.kind);
          }
        } else {
          break;
        }
      }
    }
    return removed;
  }

  private boolean runs(Edge edge, Line line) {
    return repeated.contains(key(edge, line))
        || partKeys(edge, line).stream().anyMatch(repeated::contains);
  }

  private boolean numbers(int shift) {
    int count = pagesByShift.getOrDefault(shift, Set.of()).size();
    boolean often = count >= LEAST_PAGES && count >= 0.2 * pages.size();
    return often || (count > 1 && count == pages.size());
  }

  private boolean repeats(NavigableSet<Integer> on) {
    if (on.size() < LEAST_PAGES) {
      return false;
    }
    int first = on.first();
    int last = on.last();
    boolean everywhere = on.size() >= 0.3 * pages.size();
    boolean inChapter = on.size() > LEAST_PAGES && on.size() >= 0.45 * (last - first + 1);
    return everywhere || inChapter;
  }

  /** The lines at a page's edge, from the edge inwards. */
  private List<Line> edge(int page, Edge edge) {
    Timed.check();
    PageText text = pages.get(page);
    float zone = text.height() * ZONE;
    List<Line> lines = new ArrayList<>();
    for (Line line : text.lines()) {
      boolean near = edge == Edge.TOP ? line.bottom() <= zone : line.top() >= text.height() - zone;
      if (near && text.height() > 0) {
        lines.add(line);
      }
    }
    Comparator<Line> down = Comparator.comparingDouble(Line::top);
    lines.sort(edge == Edge.TOP ? down : down.reversed());
    return lines.subList(0, Math.min(DEPTH, lines.size()));
  }

  private static String key(Edge edge, Line line) {
    String text = line.text().strip().replaceAll("\\d+", "#").replaceAll("\\s+", " ");
    return edge + "|" + size(line) + "|" + text;
  }

  /** Where one side of a line changes, as with a chapter's name, the other may stay as it is. */
  private static List<String> partKeys(Edge edge, Line line) {
    String[] parts = line.text().split("\t");
    if (parts.length < 2 || parts.length > MOST_PARTS) {
      return List.of();
    }
    return Arrays.stream(parts)
        .filter(part -> part.codePoints().filter(Character::isLetter).count() >= LEAST_LETTERS)
        .map(part -> "%s|%d|%d|%s".formatted(edge, size(line), Math.round(line.top()), part))
        .toList();
  }

  private static int size(Line line) {
    return Math.round(line.size() * 2);
  }

  private enum Edge {
    TOP(Removal.Kind.HEADER),
    BOTTOM(Removal.Kind.FOOTER);

    private final Removal.Kind kind;

    Edge(Removal.Kind kind) {
      this.kind = kind;
    }
  }
}
