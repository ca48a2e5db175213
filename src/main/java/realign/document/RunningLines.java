package realign.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the headers, footers and page numbers that repeat from page to page. */
final class RunningLines {
  private static final int LEAST_PAGES = 3;
  private static final int DEPTH = 4;
  private static final float ZONE = 0.14f;
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-–—|\\s]*(?:page|seite|p\\.)?\\s*(?:[A-Z]{1,2}-)?(\\d{1,5})"
              + "(?:\\s*(?:of|von|/)\\s*\\d{1,5})?[-–—|\\s]*",
          Pattern.CASE_INSENSITIVE);

  private final ReadingSettings settings;
  private final List<PageText> pages;
  private final Map<String, Set<Integer>> pagesByKey = new HashMap<>();
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
  }

  private void note(int page, Edge edge, Line line) {
    Matcher number = NUMBER.matcher(line.text());
    if (number.matches()) {
      int shift = Integer.parseInt(number.group(1)) - page;
      pagesByShift.computeIfAbsent(shift, key -> new HashSet<>()).add(page);
    } else {
      pagesByKey.computeIfAbsent(key(edge, line), key -> new TreeSet<>()).add(page);
    }
  }

  /** What to leave out of a page, counted from 0. */
  Map<Line, Removal.Kind> on(int page) {
    Map<Line, Removal.Kind> removed = new HashMap<>();
    for (Edge edge : Edge.values()) {
      for (Line line : edge(page, edge)) {
        Matcher number = NUMBER.matcher(line.text());
        if (number.matches() && numbers(Integer.parseInt(number.group(1)) - page)) {
          if (settings.dropPageNumbers()) {
            removed.put(line, Removal.Kind.PAGE_NUMBER);
          }
        } else if (repeats(pagesByKey.getOrDefault(key(edge, line), Set.of()))) {
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

  private boolean numbers(int shift) {
    int count = pagesByShift.getOrDefault(shift, Set.of()).size();
    boolean often = count >= LEAST_PAGES && count >= 0.2 * pages.size();
    return often || (count > 1 && count == pages.size());
  }

  private boolean repeats(Set<Integer> on) {
    if (on.size() < LEAST_PAGES) {
      return false;
    }
    int first = on.stream().min(Comparator.naturalOrder()).orElseThrow();
    int last = on.stream().max(Comparator.naturalOrder()).orElseThrow();
    boolean everywhere = on.size() >= 0.3 * pages.size();
    boolean inChapter = on.size() > LEAST_PAGES && on.size() >= 0.45 * (last - first + 1);
    return everywhere || inChapter;
  }

  /** The lines at a page's edge, from the edge inwards. */
  private List<Line> edge(int page, Edge edge) {
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
    return edge + "|" + Math.round(line.size() * 2) + "|" + text;
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
