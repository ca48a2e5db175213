package realign.samples;

import java.util.ArrayList;
import java.util.List;

/** Fills sheets with strips, keeping together what is glued. */
final class Paginator {
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<Heading> headings = new ArrayList<>();
  private List<Mark> marks = new ArrayList<>();
  private String running;
  private String section;
  private float y = Frame.TOP;

  private Paginator(String section) {
    this.section = section;
    this.running = section;
  }

  static Book paginate(String section, List<Strip> strips) {
    Paginator paginator = new Paginator(section);
    for (int from = 0, to; from < strips.size(); from = to) {
      to = endOfChain(strips, from);
      paginator.place(strips.subList(from, to));
    }
    paginator.turn();
    return new Book(List.copyOf(paginator.sheets), List.copyOf(paginator.headings));
  }

  private static int endOfChain(List<Strip> strips, int from) {
    int end = from;
    while (end < strips.size() - 1 && strips.get(end).glued()) {
      end++;
    }
    return end + 1;
  }

  private void place(List<Strip> chain) {
    double height = chain.stream().mapToDouble(Strip::extent).sum();
    if (!fits(Math.max((float) height, chain.get(0).room()))) {
      turn();
    }
    chain.forEach(this::add);
  }

  private void add(Strip strip) {
    if (!fits(strip.extent())) {
      turn();
    }
    Strip again = strip.again();
    if (atTop() && again != null) {
      draw(again, 0);
    }
    draw(strip, atTop() ? 0 : strip.before());
  }

  private void draw(Strip strip, float before) {
    Heading heading = strip.heading();
    if (heading != null) {
      headings.add(heading.on(sheets.size(), y));
      section = heading.section() ? heading.title() : section;
      running = atTop() ? section : running;
    }
    y += before;
    strip.marks().forEach(mark -> marks.add(mark.moved(0, y)));
    y += strip.height();
  }

  private boolean fits(float height) {
    return y + height <= Frame.BOTTOM;
  }

  private boolean atTop() {
    return y == Frame.TOP;
  }

  private void turn() {
    if (!atTop()) {
      sheets.add(new Sheet(running, List.copyOf(marks)));
      marks = new ArrayList<>();
      running = section;
      y = Frame.TOP;
    }
  }
}
