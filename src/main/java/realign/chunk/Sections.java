package realign.chunk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import realign.document.Heading;

/** A document's sections: each from its heading to the next. */
final class Sections {
  private static final String SEPARATOR = " › ";

  private final String text;
  private final List<Heading> headings;
  private final List<String> paths = new ArrayList<>();

  Sections(String text, List<Heading> headings) {
    this.text = text;
    this.headings = headings;
    Deque<Heading> above = new ArrayDeque<>();
    for (Heading heading : headings) {
      while (!above.isEmpty() && closes(above.getLast(), heading)) {
        above.removeLast();
      }
      above.addLast(heading);
      paths.add(String.join(SEPARATOR, above.stream().map(this::title).toList()));
    }
  }

  private boolean closes(Heading above, Heading next) {
    return above.level() >= next.level() || Heading.titlesContents(title(above));
  }

  /** The headings above a place, outermost first; empty where there is none. */
  String path(Range place) {
    int low = 0;
    int high = headings.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (headings.get(middle).start() <= place.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    while (low < headings.size() && follows(low, place)) {
      low++;
    }
    return low == 0 ? "" : paths.get(low - 1);
  }

  /** Whether only headings stand between the place's start and this one, which is in it. */
  private boolean follows(int heading, Range place) {
    int from =
        heading > 0 && headings.get(heading - 1).start() >= place.start()
            ? headings.get(heading - 1).end()
            : place.start();
    int to = headings.get(heading).start();
    return to < place.end() && new Range(from, to).trimmed(text).empty();
  }

  /** The sections in order; headings without text of their own go with what follows them. */
  List<Range> ranges() {
    List<Range> ranges = new ArrayList<>();
    int start = 0;
    int body = 0;
    for (Heading heading : headings) {
      if (!new Range(body, heading.start()).trimmed(text).empty()) {
        ranges.add(new Range(start, heading.start()));
        start = heading.start();
      }
      body = heading.end();
    }
    ranges.add(new Range(start, text.length()));
    return ranges;
  }

  private String title(Heading heading) {
    return text.substring(heading.start(), heading.end()).strip().replaceAll("\\s+", " ");
  }
}
