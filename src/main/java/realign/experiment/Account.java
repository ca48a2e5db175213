package realign.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import realign.adapter.Adapter;
import realign.adapter.Provenance;
import realign.adapter.Side;
import realign.vector.Matrix;

/** Puts what an experiment found into an adapter that knows where it comes from, and a report. */
final class Account {
  private final Material material;
  private final Settings settings;
  private final Split split;
  private final Headroom headroom;
  private final Stopwatch watch;

  Account(Material material, Settings settings, Split split, Headroom headroom, Stopwatch watch) {
    this.material = material;
    this.settings = settings;
    this.split = split;
    this.headroom = headroom;
    this.watch = watch;
  }

  /** The adapter that a trial ended in; the identity where none did. */
  Adapter adapter(Optional<Trial> best) {
    Map<String, String> facts = new TreeMap<>(settings.facts());
    facts.put("data", material.hash());
    facts.put("encoder", material.encoder().key());
    facts.put("scoring", material.scoring().label());
    facts.put("split", split.kind().label());
    facts.put("seed", Long.toString(settings.seed()));
    facts.put("scenario", settings.scenario().label());
    material.whole().ifPresent(whole -> facts.put(Material.Whole.FACT, "windows"));
    facts.put("recipe", best.map(t -> t.candidate().recipe().toString()).orElse(Report.IDENTITY));
    best.ifPresent(
        trial -> {
          facts.put("epoch", Integer.toString(trial.epoch()));
          facts.put("near", Double.toString(trial.near()));
          facts.put("learned", trial.again() ? "train, validation" : "train");
        });
    Matrix weights =
        best.map(Trial::weights).orElseGet(() -> Matrix.identity(material.encoder().dimension()));
    return new Adapter(
        side(best),
        weights,
        best.flatMap(Trial::bias),
        best.isPresent() ? material.encoder(side(best)) : material.encoder(),
        new Provenance(facts));
  }

  /** What came of a search, with its test. */
  Outcome tested(Adapter adapter, TestScores test, Report.Training training) {
    List<Report.Comparison> comparison = test.comparison();
    List<Report.Score> scores = test.scores();
    watch.lap("significance");
    Recommendation recommendation = new Recommendation();
    Report.AdapterVerdict verdict =
        adapter.isIdentity()
            ? recommendation.ofIdentity(headroom, split.validation(Part.ALL).length)
            : recommendation.of(comparison);
    return outcome(
        adapter,
        scores,
        comparison,
        training,
        recommendation.beside(scores, verdict),
        test.similarity(),
        test.results());
  }

  /** An adapter that no question has tested. */
  Outcome unproven(Adapter adapter, Report.Training training) {
    return outcome(
        adapter,
        List.of(),
        List.of(),
        training,
        new Recommendation().unproven(),
        new Report.Similarity(0, 0, 0),
        List.of());
  }

  private Outcome outcome(
      Adapter adapter,
      List<Report.Score> scores,
      List<Report.Comparison> comparison,
      Report.Training training,
      Report.AdapterVerdict verdict,
      Report.Similarity similarity,
      List<QuestionResult> results) {
    return new Outcome(
        adapter,
        new Report(
            new Report.EncoderFacts(
                material.encoder().name(),
                material.encoder().dimension(),
                material.encoder().maxTokens()),
            new Report.CorpusFacts(material.documents(), material.chunks().size()),
            questions(),
            material.scoring().label(),
            split.kind().label(),
            headroom,
            scores,
            comparison,
            training,
            verdict,
            similarity,
            results,
            watch.laps(),
            adapter.provenance()));
  }

  private Report.QuestionFacts questions() {
    return new Report.QuestionFacts(
        material.questions().size(),
        split.train().length,
        split.validation(Part.ALL).length,
        split.test(Part.ALL).length);
  }

  /** How the search went: the chosen candidate's curve, or the first one's where none was. */
  Report.Training training(
      Optional<Trial> best, List<Search.Course> courses, CurvePoint baseline, double seconds) {
    Search.Course course =
        courses.stream()
            .filter(c -> best.isPresent() && c.candidate().equals(best.get().candidate()))
            .findFirst()
            .orElse(courses.get(0));
    List<CurvePoint> curve = new ArrayList<>();
    curve.add(baseline);
    course.trials().forEach(trial -> curve.add(trial.point()));
    return new Report.Training(
        best.map(t -> t.candidate().recipe().name()).orElse(Report.IDENTITY),
        side(best) == Side.SHARED ? "shared" : "query",
        course.last().epoch(),
        best.map(Trial::epoch).orElse(0),
        seconds,
        courses.size(),
        curve);
  }

  private Side side(Optional<Trial> best) {
    return best.map(t -> t.candidate().recipe().side()).orElse(settings.sides().preferred());
  }
}
