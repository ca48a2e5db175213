package realign.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import realign.job.Messages;

/**
 * Whether an adapter is worth using: no part of the test on which it is significantly worse than
 * the encoder alone, and at least one on which it is better.
 */
final class Recommendation {
  private static final double LITTLE_TO_GAIN = .95;
  private static final int FEW_QUESTIONS = 50;
  private static final int DEPTH = 10;

  /** What words alone must be ahead by to be worth saying, in MRR. */
  private static final double CLEARLY = .02;

  private final Messages messages = Messages.of(Recommendation.class);

  /** For an adapter that was scored. */
  Report.AdapterVerdict of(List<Report.Comparison> comparison) {
    Map<String, String> better = new LinkedHashMap<>();
    Map<String, String> worse = new LinkedHashMap<>();
    for (Report.Comparison one : comparison) {
      if (one.certain()) {
        (one.difference() > 0 ? better : worse).put(one.split(), named(one));
      }
    }
    if (!worse.isEmpty()) {
      return verdict(false, "verdict.worse", String.join("; ", worse.values()));
    }
    return better.isEmpty()
        ? verdict(false, "verdict.unproven")
        : verdict(true, "verdict.better", String.join("; ", better.values()));
  }

  /** Where the identity won the search. */
  Report.AdapterVerdict ofIdentity(Headroom headroom, int validationQuestions) {
    if (headroom.mrr() >= LITTLE_TO_GAIN) {
      return verdict(false, "verdict.noHeadroom", headroom.mrr());
    }
    return validationQuestions < FEW_QUESTIONS
        ? verdict(false, "verdict.fewQuestions", validationQuestions)
        : verdict(false, "verdict.identity");
  }

  /** Where there was no question to test with. */
  Report.AdapterVerdict unproven() {
    return verdict(false, "verdict.noQuestions");
  }

  /** The same that also says so where a search by words alone does better. */
  Report.AdapterVerdict beside(List<Report.Score> scores, Report.AdapterVerdict verdict) {
    double words = mrr(scores, "bm25");
    double adapted = mrr(scores, "adapted");
    return words > adapted + CLEARLY
        ? new Report.AdapterVerdict(
            verdict.file(),
            verdict.recommended(),
            verdict.reason() + " " + messages.text("verdict.words", words, adapted))
        : verdict;
  }

  private static double mrr(List<Report.Score> scores, String system) {
    return scores.stream()
        .filter(score -> score.system().equals(system) && score.split().equals(Part.ALL.label()))
        .filter(score -> score.k() == DEPTH)
        .mapToDouble(Report.Score::mrr)
        .findFirst()
        .orElse(0);
  }

  private String named(Report.Comparison one) {
    return messages.text(
        "verdict.part",
        messages.text("part." + one.split()),
        messages.text("metric." + one.metric()),
        one.difference());
  }

  private Report.AdapterVerdict verdict(boolean recommended, String key, Object... arguments) {
    return new Report.AdapterVerdict("", recommended, messages.text(key, arguments));
  }
}
