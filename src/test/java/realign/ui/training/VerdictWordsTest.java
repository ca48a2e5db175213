package realign.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import realign.experiment.Report;
import realign.experiment.Report.AdapterVerdict;
import realign.experiment.Report.Comparison;
import realign.experiment.Report.Score;
import realign.export.report.SampleReport;
import realign.retrieval.Interval;
import realign.ui.kit.Notice.Tone;

final class VerdictWordsTest {
  private static final Comparison HARM =
      new Comparison("known", "mrr@10", -.1, new Interval(-.15, -.05), .001, 1, 20, 3);
  private static final Comparison CHANCE =
      new Comparison("known", "mrr@10", -.1, new Interval(-.25, .05), .3, 1, 2, 3);

  @Test
  void sayWhatIsGainedWhereItIsProven() {
    assertThat(VerdictWords.of(report("ours", true, .28, .33)))
        .isEqualTo(
            new VerdictWords(
                Tone.SUCCESS,
                "The right chunk now comes first for 33 of 100 questions instead of 28.",
                "why"));
  }

  @Test
  void sayThatAGainMayBeChance() {
    assertThat(VerdictWords.of(report("ours", false, .28, .33, CHANCE)))
        .isEqualTo(
            new VerdictWords(
                Tone.WARNING,
                "The right chunk comes first for 33 of 100 questions instead of 28, which may be"
                    + " chance.",
                "why"));
  }

  @Test
  void sayThatAGainComesWithHarm() {
    assertThat(
            Stream.of(.33, .28, .2)
                .map(after -> VerdictWords.of(report("ours", false, .28, after, HARM)).sentence()))
        .containsExactly(
            "The right chunk comes first for 33 of 100 questions instead of 28, but some questions"
                + " are served worse.",
            "The right chunk comes first for 28 of 100 questions, as before, and some questions are"
                + " served worse.",
            "The right chunk now comes first for only 20 of 100 questions instead of 28.");
  }

  @Test
  void sayThatNothingChangesWhereTheEncoderAloneIsKept() {
    assertThat(VerdictWords.of(report("identity", false, .28, .28)))
        .isEqualTo(
            new VerdictWords(
                Tone.INFO,
                "Search stays as it is: nothing that was tried serves it better.",
                "why"));
  }

  private static Report report(
      String recipe, boolean recommended, double before, double after, Comparison... found) {
    Report sample = SampleReport.make();
    Report.Training training = sample.training();
    return new Report(
        sample.encoder(),
        sample.corpus(),
        sample.questions(),
        sample.scoring(),
        sample.splitKind(),
        sample.headroom(),
        List.of(score("baseline", before), score("adapted", after)),
        List.of(found),
        new Report.Training(
            recipe,
            training.side(),
            training.epochs(),
            training.bestEpoch(),
            training.seconds(),
            training.candidates(),
            training.curve()),
        new AdapterVerdict("", recommended, "why"),
        sample.similarity(),
        sample.results(),
        sample.timings(),
        sample.provenance());
  }

  private static Score score(String system, double first) {
    Interval interval = new Interval(first, first);
    return new Score(
        system, "all", 100, 1, first, first, first, first, first, first, interval, interval);
  }
}
