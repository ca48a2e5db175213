package realign.export.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import realign.experiment.QuestionResult;

/**
 * Each test question's rank before against its rank after; questions with the same two ranks are
 * one dot, larger the more they are. Above the diagonal is better.
 */
final class RankScatter {
  private static final double SIZE = 430;
  private static final double LEFT = 46;
  private static final double TOP = 12;
  private static final double BOTTOM = SIZE - 44;
  private static final double RIGHT = LEFT + BOTTOM - TOP;

  private final Map<List<Integer>, Long> cells;
  private final Scale before;
  private final Scale after;

  private RankScatter(List<QuestionResult> results) {
    this.cells =
        results.stream()
            .collect(
                Collectors.groupingBy(
                    r -> List.of(Math.max(1, r.before()), Math.max(1, r.after())),
                    () -> new TreeMap<>(RankScatter::compare),
                    Collectors.counting()));
    int highest = results.stream().mapToInt(r -> Math.max(r.before(), r.after())).max().orElse(10);
    this.before = Scale.ranks(highest, LEFT, RIGHT);
    this.after = Scale.ranks(highest, TOP, BOTTOM);
  }

  private static int compare(List<Integer> one, List<Integer> other) {
    int first = Integer.compare(one.get(0), other.get(0));
    return first != 0 ? first : Integer.compare(one.get(1), other.get(1));
  }

  static Element of(List<QuestionResult> results) {
    return new RankScatter(results).draw();
  }

  private Element draw() {
    Element canvas = Svg.canvas(RIGHT + 8, SIZE, Labels.text("scatter.description"));
    canvas.add(
        Element.styled("polygon", "better")
            .with(
                "points", LEFT + "," + TOP + " " + RIGHT + "," + TOP + " " + RIGHT + "," + BOTTOM));
    for (double tick : before.ticks()) {
      String rank = String.valueOf(Math.round(tick));
      String style = tick == 10 ? "grid ten" : "grid";
      canvas.add(Svg.line(style, before.at(tick), TOP, before.at(tick), BOTTOM));
      canvas.add(Svg.line(style, LEFT, after.at(tick), RIGHT, after.at(tick)));
      canvas.add(Svg.text("tick", before.at(tick), BOTTOM + 16, "middle", rank));
      canvas.add(Svg.text("tick", LEFT - 7, after.at(tick) + 4, "end", rank));
    }
    canvas.add(Svg.line("diagonal", LEFT, TOP, RIGHT, BOTTOM));
    cells.forEach((cell, count) -> canvas.add(dot(cell.get(0), cell.get(1), count)));
    double middle = (TOP + BOTTOM) / 2;
    canvas.add(
        Svg.text("tick", (LEFT + RIGHT) / 2, SIZE - 8, "middle", Labels.text("scatter.before")));
    canvas.add(
        Svg.text("tick", 10, middle, "middle", Labels.text("scatter.after"))
            .with("transform", "rotate(-90 10 " + middle + ")"));
    canvas.add(Svg.text("corner", RIGHT - 8, TOP + 16, "end", Labels.text("scatter.better")));
    canvas.add(Svg.text("corner", LEFT + 8, BOTTOM - 8, "start", Labels.text("scatter.worse")));
    return canvas;
  }

  private Element dot(int rankBefore, int rankAfter, long count) {
    String style = rankAfter < rankBefore ? "win" : rankAfter > rankBefore ? "loss" : "tie";
    double radius = Math.min(16, 2.2 + 1.1 * Math.sqrt(count - 1.0));
    return Svg.circle("mark " + style, before.at(rankBefore), after.at(rankAfter), radius)
        .add(
            Svg.title(
                Labels.text(
                    "scatter.point",
                    String.valueOf(rankBefore),
                    String.valueOf(rankAfter),
                    Figures.count(count))));
  }
}
