package realign.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PairedRunsTest {
  private static QuestionResult result(String id, Part part, int after) {
    return new QuestionResult(0, id, part, 4, after);
  }

  private static List<QuestionResult> sameBut(int rank) {
    return IntStream.range(0, 20)
        .mapToObj(i -> result("q" + i, Part.KNOWN, i < 10 ? rank : 1))
        .toList();
  }

  @Test
  void comparesWhatBothWereTestedOnPartByPart() {
    PairedRuns runs =
        new PairedRuns(
            List.of(
                result("a", Part.KNOWN, 2), result("b", Part.NEW, 20), result("c", Part.NEW, 1)),
            List.of(
                result("a", Part.KNOWN, 1), result("b", Part.LATER, 1), result("d", Part.NEW, 1)));

    assertThat(runs.shared()).isEqualTo(2);
    assertThat(runs.same()).isFalse();
    assertThat(runs.questions()).containsExactly("a", "b");
    assertThat(runs.compared(String::hashCode))
        .extracting(
            Report.Comparison::split, Report.Comparison::metric, Report.Comparison::difference)
        .containsExactly(
            tuple("known", "hit@10", 0.),
            tuple("known", "mrr@10", .5),
            tuple("all", "hit@10", .5),
            tuple("all", "mrr@10", .75));
  }

  @Test
  void countsQuestionsOfOneChunkAsOneWitness() {
    PairedRuns runs = new PairedRuns(sameBut(3), sameBut(1));

    assertThat(runs.same()).isTrue();
    assertThat(runs.compared(String::hashCode))
        .allMatch(each -> each.metric().equals("hit@10") || each.certain());
    assertThat(runs.compared(id -> 1)).noneMatch(Report.Comparison::certain);
  }

  @Test
  void hasNothingToSayWhereNoQuestionIsInBoth() {
    PairedRuns runs =
        new PairedRuns(List.of(result("a", Part.KNOWN, 2)), List.of(result("b", Part.KNOWN, 1)));

    assertThat(runs.shared()).isZero();
    assertThat(runs.compared(String::hashCode)).isEmpty();
  }
}
