package realign.export.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import realign.adapter.Provenance;
import realign.experiment.CurvePoint;
import realign.experiment.Headroom;
import realign.experiment.Part;
import realign.experiment.PartScore;
import realign.experiment.QuestionResult;
import realign.experiment.Report;
import realign.experiment.Report.Comparison;
import realign.experiment.Report.Score;
import realign.retrieval.Interval;

/** A whole report with made-up figures of a likely size. */
public final class SampleReport {
  static final String SYSTEMS = "baseline,adapted,bm25,hybrid,hybridAdapted";

  private SampleReport() {}

  public static Report make() {
    return new Report(
        new Report.EncoderFacts("all-MiniLM-L6-v2", 384, 256),
        new Report.CorpusFacts(3, 215),
        new Report.QuestionFacts(4300, 2410, 520, 1370),
        "evidence",
        "both",
        new Headroom(
            4300,
            215,
            .632,
            .321,
            .188,
            20,
            215,
            12,
            List.of("Half of each chunk repeats in the next: several chunks are right at once.")),
        scores(),
        comparison(),
        new Report.Training("questions and sentences", "query", 16, 12, 9.4, 6, curve()),
        new Report.AdapterVerdict(
            "adapter.safetensors",
            true,
            "It finds the right chunk clearly more often, for known and new chunks alike, and "
                + "costs later ones nothing that could be measured."),
        new Report.Similarity(.512, .634, .81),
        results(),
        Map.of("encode", 41.2, "search", 9.4, "score", 1.3),
        new Provenance(
            Map.of("data", "9f2c41", "seed", "7", "java", "17.0.15", "time", "2026-11-21T10:00Z")));
  }

  private static List<Score> scores() {
    double[][] mrr = {
      {.321, .484, .352, .371, .452}, {.347, .423, .366, .388, .431}, {.357, .368, .371, .379, .390}
    };
    List<Score> scores = new ArrayList<>();
    String[] systems = SYSTEMS.split(",", -1);
    String[] parts = {"known", "new", "later"};
    for (int k : new int[] {1, 3, 10}) {
      for (int p = 0; p < parts.length; p++) {
        for (int s = 0; s < systems.length; s++) {
          double value = mrr[p][s];
          double hit = Math.min(1, value * 1.7 * k / 10);
          scores.add(
              new Score(
                  systems[s],
                  parts[p],
                  400 + p,
                  k,
                  hit,
                  value,
                  value * 1.2,
                  hit / k,
                  hit,
                  value,
                  new Interval(hit - .03, hit + .03),
                  new Interval(value - .04, value + .04)));
        }
      }
    }
    return scores;
  }

  private static List<Comparison> comparison() {
    return List.of(
        compare("known", "mrr@10", .163, .141, .186, .0002),
        compare("known", "hit@10", .201, .173, .229, .0002),
        compare("new", "mrr@10", .076, .041, .112, .0004),
        compare("new", "hit@10", .134, .082, .184, .0002),
        compare("later", "mrr@10", .011, -.021, .043, .512),
        compare("later", "hit@10", -.004, -.051, .042, .871));
  }

  private static Comparison compare(
      String part, String metric, double difference, double low, double high, double p) {
    return new Comparison(part, metric, difference, new Interval(low, high), p, 210, 96, 94);
  }

  private static List<CurvePoint> curve() {
    List<CurvePoint> curve = new ArrayList<>();
    for (int epoch = 0; epoch <= 16; epoch++) {
      double gain = 1 - Math.exp(-epoch / 4.0);
      curve.add(
          new CurvePoint(
              2,
              epoch,
              epoch == 0 ? Double.NaN : 5 - 2 * gain,
              Map.of(
                  Part.KNOWN, new PartScore(210, .62 + .2 * gain, .32 + .16 * gain),
                  Part.NEW, new PartScore(160, .65 + .14 * gain, .35 + .07 * gain),
                  Part.LATER, new PartScore(150, .655 + .01 * gain, .357 + .008 * gain))));
    }
    return curve;
  }

  private static List<QuestionResult> results() {
    Random random = new Random(7);
    List<QuestionResult> results = new ArrayList<>();
    Part[] parts = {Part.KNOWN, Part.NEW, Part.LATER};
    for (int i = 0; i < 1200; i++) {
      int before = (int) Math.min(215, Math.ceil(Math.exp(1.7 + 1.4 * random.nextGaussian())));
      double pull = i % 3 == 2 ? 0 : -.5;
      int after = (int) Math.ceil(before * Math.exp(pull + .6 * random.nextGaussian()));
      results.add(
          new QuestionResult(
              i, "q" + i, parts[i % 3], Math.max(1, before), Math.max(1, Math.min(215, after))));
    }
    return results;
  }

  static ReportTexts texts() {
    Map<String, String> questions = new HashMap<>();
    Map<String, String> places = new HashMap<>();
    for (int i = 0; i < 1200; i++) {
      questions.put("q" + i, "How many weeks of leave does a parent get in case " + i + "?");
      places.put("q" + i, "Employee handbook, p. " + (i % 40 + 1) + " · Leave › Parents");
    }
    return new ReportTexts("Northwind handbook & reports", questions, places);
  }
}
