package realign.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import realign.experiment.CurvePoint;
import realign.experiment.Part;
import realign.experiment.PartScore;
import realign.experiment.Report;

/**
 * The course of a run so far: what its charts show.
 *
 * @param baseline the encoder alone, as epoch 0; null before it was measured
 * @param candidates each one’s points, by its number
 * @param chosen null until the search is over
 */
record LiveRun(
    @Nullable CurvePoint baseline,
    Map<Integer, List<CurvePoint>> candidates,
    @Nullable CurvePoint chosen) {
  /** Nothing has been heard yet. */
  static final LiveRun NONE = new LiveRun(null, Map.of(), null);

  LiveRun {
    candidates = java.util.Collections.unmodifiableMap(new TreeMap<>(candidates));
  }

  /** What a kept run’s report has of it: the chosen candidate’s course. */
  static LiveRun of(Report report) {
    List<CurvePoint> curve = report.training().curve();
    if (curve.isEmpty()) {
      return NONE;
    }
    List<CurvePoint> points = curve.stream().filter(point -> point.epoch() > 0).toList();
    CurvePoint best =
        curve.stream()
            .filter(point -> point.epoch() == report.training().bestEpoch())
            .findFirst()
            .orElse(curve.get(0));
    Map<Integer, List<CurvePoint>> candidates =
        points.isEmpty() ? Map.of() : Map.of(points.get(0).candidate(), points);
    return new LiveRun(curve.get(0), candidates, best);
  }

  LiveRun withBaseline(CurvePoint point) {
    return new LiveRun(point, candidates, chosen);
  }

  LiveRun with(CurvePoint point) {
    Map<Integer, List<CurvePoint>> more = new TreeMap<>(candidates);
    List<CurvePoint> points = new ArrayList<>(more.getOrDefault(point.candidate(), List.of()));
    points.add(point);
    more.put(point.candidate(), points);
    return new LiveRun(baseline, more, chosen);
  }

  LiveRun withChosen(CurvePoint point) {
    return new LiveRun(baseline, candidates, point);
  }

  /**
   * The candidate to look at: the chosen one, or the one that is ahead, also where none was good
   * enough; 0 for none.
   */
  int leader() {
    if (chosen != null && chosen.candidate() > 0) {
      return chosen.candidate();
    }
    return ahead().map(CurvePoint::candidate).orElse(0);
  }

  /** The chosen checkpoint, or the one that is ahead so far. */
  Optional<CurvePoint> best() {
    return Optional.ofNullable(chosen).or(this::ahead);
  }

  private Optional<CurvePoint> ahead() {
    CurvePoint best = null;
    for (List<CurvePoint> points : candidates.values()) {
      for (CurvePoint point : points) {
        if (best == null || gain(point) > gain(best)) {
          best = point;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Mean gain in MRR over the parts, as a guide to the eye; the engine chooses by its own rule. */
  private double gain(CurvePoint point) {
    double sum = 0;
    for (Map.Entry<Part, PartScore> each : point.validation().entrySet()) {
      PartScore before = baseline == null ? null : baseline.validation().get(each.getKey());
      boolean counts = each.getKey() != Part.ALL && before != null;
      sum += counts && before != null ? each.getValue().mrr() - before.mrr() : 0;
    }
    return sum;
  }

  /** Whether there are questions to follow it by. */
  boolean tested() {
    return baseline != null && !baseline.validation().isEmpty();
  }

  /** Last epoch of any candidate. */
  int epochs() {
    return candidates.values().stream()
        .flatMap(List::stream)
        .mapToInt(CurvePoint::epoch)
        .max()
        .orElse(0);
  }
}
