package realign.ui.kit;

import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import realign.job.Messages;

/**
 * What a {@link CurveChart} says at one place along it.
 *
 * @param values of the lines that are read there; empty where none has a point
 */
record CurveReading(int at, List<Value> values) {
  static final CurveReading NONE = new CurveReading(0, List.of());

  private static final Messages MESSAGES = Messages.of(CurveReading.class);

  /**
   * A line's value.
   *
   * @param level that the line is measured against
   */
  record Value(Curve curve, double y, Optional<Double> level) {
    boolean sameLine(Value other) {
      return curve.ink() == other.curve.ink() && curve.name().equals(other.curve.name());
    }
  }

  CurveReading {
    values = List.copyOf(values);
  }

  /** At the place nearest to another where any line can be read. */
  static CurveReading nearest(List<Curve> curves, double x) {
    return places(curves).stream()
        .min(Comparator.comparingDouble(place -> Math.abs(place - x)))
        .map(at -> new CurveReading(at, values(curves, at)))
        .orElse(NONE);
  }

  /** At the last place where any line can be read. */
  static CurveReading last(List<Curve> curves) {
    return nearest(curves, Integer.MAX_VALUE);
  }

  /** Where any line can be read, in order. */
  static List<Integer> places(List<Curve> curves) {
    return read(curves)
        .flatMap(curve -> curve.points().stream())
        .filter(point -> !Double.isNaN(point.y()))
        .map(point -> (int) Math.round(point.x()))
        .distinct()
        .sorted()
        .toList();
  }

  /** The lines that the chart is about; where there is none yet, what they will be measured by. */
  private static Stream<Curve> read(List<Curve> curves) {
    boolean any = curves.stream().anyMatch(curve -> curve.look() == Curve.Look.SOLID);
    Curve.Look look = any ? Curve.Look.SOLID : Curve.Look.DASHED;
    return curves.stream().filter(curve -> curve.look() == look);
  }

  private static List<Value> values(List<Curve> curves, int at) {
    return read(curves).flatMap(curve -> value(curves, curve, at).stream()).toList();
  }

  private static Optional<Value> value(List<Curve> curves, Curve curve, int at) {
    return curve.points().stream()
        .filter(point -> Math.round(point.x()) == at && !Double.isNaN(point.y()))
        .findFirst()
        .map(point -> new Value(curve, point.y(), level(curves, curve)));
  }

  private static Optional<Double> level(List<Curve> curves, Curve of) {
    return curves.stream()
        .filter(curve -> curve.look() == Curve.Look.DASHED && curve.ink() == of.ink())
        .filter(curve -> !curve.equals(of))
        .flatMap(curve -> curve.points().stream())
        .map(Curve.Point::y)
        .findFirst();
  }

  /** For who can't see it. */
  String words(IntFunction<String> place, NumberFormat format) {
    return values.stream()
        .map(value -> words(value, format))
        .collect(Collectors.joining("; ", place.apply(at) + ": ", ""));
  }

  private static String words(Value value, NumberFormat format) {
    String now = format.format(value.y);
    return value
        .level
        .map(level -> MESSAGES.text("reading.from", value.curve.name(), format.format(level), now))
        .orElseGet(() -> MESSAGES.text("reading", value.curve.name(), now));
  }
}
