package realign.export.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import realign.experiment.CurvePoint;
import realign.experiment.Part;
import realign.experiment.PartScore;
import realign.experiment.Report.Training;

/** A metric over the epochs: one line a part, the encoder alone dashed, the chosen epoch marked. */
final class CurveChart {
  private static final double WIDTH = 372;
  private static final double HEIGHT = 264;
  private static final double LEFT = 34;
  private static final double RIGHT = WIDTH - 44;
  private static final double TOP = 40;
  private static final double BOTTOM = HEIGHT - 34;

  private static final double LEAST_RANGE = 0.1;

  private record EndLabel(Part part, double y) {}

  private final List<CurvePoint> points;
  private final int chosen;
  private final ToDoubleFunction<PartScore> figure;
  private final List<Part> parts;
  private final Scale x;
  private final Scale y;

  private CurveChart(Training training, ToDoubleFunction<PartScore> figure) {
    this.points =
        training.curve().stream().sorted(Comparator.comparingInt(CurvePoint::epoch)).toList();
    this.chosen = training.bestEpoch();
    this.figure = figure;
    this.parts =
        List.of(Part.KNOWN, Part.NEW, Part.LATER).stream()
            .filter(part -> points.stream().anyMatch(p -> p.validation().containsKey(part)))
            .toList();
    int last = points.stream().mapToInt(CurvePoint::epoch).max().orElse(1);
    this.x = new Scale(0, Math.max(1, last), LEFT, RIGHT, false);
    double[] values = parts.stream().flatMapToDouble(this::values).toArray();
    double high = java.util.Arrays.stream(values).max().orElse(1);
    double low = java.util.Arrays.stream(values).min().orElse(0);
    this.y = shares(low, high);
  }

  /** At least a tenth, so that nothing looks like much; no share is above one. */
  private static Scale shares(double low, double high) {
    double least = Math.max(0, Math.min(low, high - LEAST_RANGE));
    return Scale.linear(least, Math.max(high, least + LEAST_RANGE), BOTTOM, TOP);
  }

  static Element ofMrr(Training training) {
    return new CurveChart(training, PartScore::mrr).draw(Labels.metric("mrr@10"));
  }

  static Element ofHitRate(Training training) {
    return new CurveChart(training, PartScore::hitRate).draw(Labels.metric("hit@10"));
  }

  private Element draw(String metric) {
    Element canvas = Svg.canvas(WIDTH, HEIGHT, Labels.text("curve.description", metric));
    for (double tick : y.ticks()) {
      canvas.add(Svg.line("grid", LEFT, y.at(tick), RIGHT, y.at(tick)));
      canvas.add(Svg.text("tick", LEFT - 8, y.at(tick) + 4, "end", Figures.brief(tick)));
    }
    canvas.add(Svg.text("axis-name", 0, 10, "start", metric));
    drawEpochs(canvas);
    parts.forEach(part -> drawPart(canvas, part));
    endLabels()
        .forEach(
            label ->
                canvas.add(
                    Svg.text(
                        "end-label text-" + label.part().label(),
                        RIGHT + 7,
                        label.y() + 4,
                        "start",
                        label.part().label())));
    return canvas;
  }

  private void drawEpochs(Element canvas) {
    int last = (int) x.high();
    int step = Math.max(1, (int) Math.ceil(last / 8.0));
    for (int epoch = 0; epoch <= last; epoch += step) {
      canvas.add(Svg.text("tick", x.at(epoch), BOTTOM + 16, "middle", String.valueOf(epoch)));
    }
    canvas.add(Svg.text("tick", (LEFT + RIGHT) / 2, HEIGHT - 2, "middle", Labels.text("epoch")));
    canvas.add(Svg.line("chosen", x.at(chosen), TOP - 6, x.at(chosen), BOTTOM));
    String anchor = chosen > last * 0.8 ? "end" : "middle";
    canvas.add(Svg.text("chosen-name", x.at(chosen), TOP - 11, anchor, Labels.text("chosen")));
  }

  private void drawPart(Element canvas, Part part) {
    List<CurvePoint> own = points.stream().filter(p -> p.validation().containsKey(part)).toList();
    String path =
        own.stream()
            .map(p -> format(x.at(p.epoch())) + "," + format(y.at(value(p, part))))
            .collect(Collectors.joining(" "));
    double baseline = y.at(value(own.get(0), part));
    canvas.add(Svg.line("base line-" + part.label(), LEFT, baseline, RIGHT, baseline));
    canvas.add(Element.styled("polyline", "curve line-" + part.label()).with("points", path));
    for (CurvePoint point : own) {
      String style = point.epoch() == chosen ? "dot here fill-" : "dot fill-";
      String figures = Figures.score(value(point, part));
      canvas.add(
          Svg.circle(
                  style + part.label(),
                  x.at(point.epoch()),
                  y.at(value(point, part)),
                  point.epoch() == chosen ? 4 : 2)
              .add(
                  Svg.title(
                      Labels.text(
                          "curve.point",
                          Labels.part(part.label()),
                          String.valueOf(point.epoch()),
                          figures))));
    }
  }

  /** Names at the lines' ends, pushed apart where they would touch. */
  private List<EndLabel> endLabels() {
    List<EndLabel> labels = new ArrayList<>();
    for (Part part : parts) {
      List<CurvePoint> own = points.stream().filter(p -> p.validation().containsKey(part)).toList();
      labels.add(new EndLabel(part, y.at(value(own.get(own.size() - 1), part))));
    }
    labels.sort(Comparator.comparingDouble(EndLabel::y));
    for (int i = 1; i < labels.size(); i++) {
      double least = labels.get(i - 1).y() + 14;
      if (labels.get(i).y() < least) {
        labels.set(i, new EndLabel(labels.get(i).part(), least));
      }
    }
    return labels;
  }

  private java.util.stream.DoubleStream values(Part part) {
    return points.stream()
        .filter(p -> p.validation().containsKey(part))
        .mapToDouble(p -> value(p, part));
  }

  private double value(CurvePoint point, Part part) {
    return figure.applyAsDouble(Objects.requireNonNull(point.validation().get(part)));
  }

  private static String format(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }
}
