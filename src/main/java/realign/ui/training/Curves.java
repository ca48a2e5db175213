package realign.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import realign.experiment.CurvePoint;
import realign.experiment.Part;
import realign.experiment.PartScore;
import realign.job.Messages;
import realign.ui.kit.Curve;
import realign.ui.kit.Curve.Look;
import realign.ui.kit.Curve.Point;
import realign.ui.kit.Ink;

/** The lines of a run’s charts. */
final class Curves {
  private static final Messages MESSAGES = Messages.of(Curves.class);
  private static final Map<Part, Ink> INKS =
      Map.of(Part.KNOWN, Ink.KNOWN, Part.NEW, Ink.NEW, Part.LATER, Ink.LATER);

  private Curves() {}

  static List<Curve> mrr(LiveRun run) {
    return scores(run, PartScore::mrr);
  }

  static List<Curve> hitRate(LiveRun run) {
    return scores(run, PartScore::hitRate);
  }

  static List<Curve> loss(LiveRun run) {
    List<Curve> curves = new ArrayList<>();
    int leader = run.leader();
    run.candidates()
        .forEach(
            (candidate, points) ->
                curves.add(
                    new Curve(
                        MESSAGES.text("chart.loss"),
                        Ink.LOSS,
                        candidate == leader ? Look.SOLID : Look.FAINT,
                        points.stream()
                            .filter(point -> !Double.isNaN(point.loss()))
                            .map(point -> new Point(point.epoch(), point.loss()))
                            .toList())));
    return ordered(curves);
  }

  /** Where the checkpoint in use stands, 0 for the encoder alone; NaN where there is none. */
  static double mark(LiveRun run) {
    return run.best().map(CurvePoint::epoch).map(Integer::doubleValue).orElse(Double.NaN);
  }

  private static List<Curve> scores(LiveRun run, ToDoubleFunction<PartScore> value) {
    List<Curve> curves = new ArrayList<>();
    for (Part part : List.of(Part.KNOWN, Part.NEW, Part.LATER)) {
      PartScore before = run.baseline() == null ? null : run.baseline().validation().get(part);
      if (before != null) {
        Ink ink = INKS.getOrDefault(part, Ink.BASELINE);
        String name = MESSAGES.text("part." + part.label());
        curves.add(
            Curve.level(
                MESSAGES.text("chart.baseline", name),
                ink,
                0,
                Math.max(1, run.epochs()),
                value.applyAsDouble(before)));
        run.candidates()
            .forEach(
                (candidate, points) ->
                    curves.add(
                        new Curve(
                            name,
                            ink,
                            candidate == run.leader() ? Look.SOLID : Look.FAINT,
                            along(part, before, points, value))));
      }
    }
    return ordered(curves);
  }

  /** From the baseline, where every map that begins with the identity does begin. */
  private static List<Point> along(
      Part part, PartScore before, List<CurvePoint> points, ToDoubleFunction<PartScore> value) {
    List<Point> line = new ArrayList<>();
    line.add(new Point(0, value.applyAsDouble(before)));
    for (CurvePoint point : points) {
      PartScore score = point.validation().get(part);
      if (score != null) {
        line.add(new Point(point.epoch(), value.applyAsDouble(score)));
      }
    }
    return line;
  }

  /** What matters most is drawn last. */
  private static List<Curve> ordered(List<Curve> curves) {
    List<Curve> ordered = new ArrayList<>();
    for (Look look : List.of(Look.FAINT, Look.DASHED, Look.SOLID)) {
      curves.stream().filter(curve -> curve.look() == look).forEach(ordered::add);
    }
    return ordered;
  }
}
