package realign.export.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import realign.experiment.Report;
import realign.experiment.Report.Score;
import realign.retrieval.Interval;

/** Bars a system in groups a part, with a whisker for the interval. */
final class SystemBars {
  private static final double WIDTH = 760;
  private static final double HEIGHT = 242;
  private static final double LEFT = 34;
  private static final double TOP = 28;
  private static final double BOTTOM = HEIGHT - 28;

  private final List<String> systems;
  private final List<String> parts;
  private final List<Score> scores;
  private final ToDoubleFunction<Score> figure;
  private final Function<Score, Interval> interval;
  private final Scale scale;

  private SystemBars(
      Report report, ToDoubleFunction<Score> figure, Function<Score, Interval> interval) {
    this.systems = Labels.drawn(report);
    this.parts = Labels.parts(report);
    this.scores = report.scores().stream().filter(s -> s.k() == 10).toList();
    this.figure = figure;
    this.interval = interval;
    double highest =
        scores.stream()
            .mapToDouble(s -> Math.max(figure.applyAsDouble(s), interval.apply(s).high()))
            .filter(Double::isFinite)
            .max()
            .orElse(1);
    this.scale = Scale.linear(0, Math.max(0.1, highest), BOTTOM, TOP);
  }

  static Element ofMrr(Report report) {
    return new SystemBars(report, Score::mrr, Score::mrrInterval).draw(Labels.metric("mrr@10"));
  }

  static Element ofHitRate(Report report) {
    return new SystemBars(report, Score::hitRate, Score::hitRateInterval)
        .draw(Labels.metric("hit@10"));
  }

  private Element draw(String metric) {
    Element canvas = Svg.canvas(WIDTH, HEIGHT, Labels.text("bars.description", metric));
    for (double tick : scale.ticks()) {
      double y = scale.at(tick);
      canvas.add(Svg.line(tick == 0 ? "axis" : "grid", LEFT, y, WIDTH, y));
      canvas.add(Svg.text("tick", LEFT - 8, y + 4, "end", Figures.brief(tick)));
    }
    canvas.add(Svg.text("axis-name", 0, 10, "start", metric));
    double group = (WIDTH - LEFT) / Math.max(1, parts.size());
    for (int i = 0; i < parts.size(); i++) {
      canvas.addAll(group(parts.get(i), LEFT + i * group, group));
    }
    return canvas;
  }

  private List<Element> group(String part, double left, double width) {
    double bar = Math.min(32, 0.84 * width / systems.size());
    double start = left + (width - bar * systems.size()) / 2;
    List<Element> shapes = new java.util.ArrayList<>();
    for (int i = 0; i < systems.size(); i++) {
      Optional<Score> score = score(systems.get(i), part);
      double x = start + i * bar;
      score.ifPresent(s -> shapes.add(bar(s, x, bar)));
    }
    int queries = score(systems.get(0), part).map(Score::queries).orElse(0);
    String name = Labels.text("bars.group", Labels.part(part), Figures.count(queries));
    shapes.add(Svg.text("group", left + width / 2, HEIGHT - 8, "middle", name));
    return shapes;
  }

  private Element bar(Score score, double x, double width) {
    double value = figure.applyAsDouble(score);
    Interval bounds = interval.apply(score);
    double y = scale.at(value);
    double middle = x + width / 2;
    double low = scale.at(Math.max(0, bounds.low()));
    double high = scale.at(bounds.high());
    String range = Figures.score(value) + " (" + Figures.interval(bounds) + ")";
    return Element.of(
        "g",
        Svg.title(Labels.system(score.system()) + ", " + Labels.part(score.split()) + ": " + range),
        Svg.rectangle("bar " + score.system(), x + 2, y, width - 4, BOTTOM - y).with("rx", 1.5),
        Svg.line("whisker", middle, low, middle, high),
        Svg.line("whisker", middle - 3, low, middle + 3, low),
        Svg.line("whisker", middle - 3, high, middle + 3, high),
        Svg.text("value", middle, high - 5, "middle", Figures.brief(value)));
  }

  private Optional<Score> score(String system, String part) {
    return scores.stream()
        .filter(s -> s.system().equals(system) && s.split().equals(part))
        .findFirst();
  }
}
