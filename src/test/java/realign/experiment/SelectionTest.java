package realign.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import realign.retrieval.Significance;

final class SelectionTest {
  private static final int QUESTIONS = 60;

  @Test
  void questionsThatAreFoundCountBesideTheirRanks() {
    int[] before = ranks(2);
    Arrays.fill(before, 0, 7, 14);
    int[] after = ranks(2);
    Arrays.fill(after, 0, 7, 9);
    Arrays.fill(after, 7, 10, 3);

    assertThat(ofReciprocalRanks(before, after).pValue()).isGreaterThan(.2);
    assertThat(Selection.believable(before, after, eachItsOwn())).isTrue();
  }

  @Test
  void ranksAloneAreReasonEnough() {
    int[] before = ranks(4);
    int[] after = ranks(4);
    Arrays.fill(after, 0, 12, 1);
    Arrays.fill(after, 12, 20, 14);

    assertThat(ofReciprocalRanks(before, after).pValue()).isLessThan(.05);
    assertThat(Selection.believable(before, after, eachItsOwn())).isTrue();
  }

  @Test
  void aHandfulOfQuestionsThatChanceMovedIsNoReason() {
    int[] before = ranks(2);
    int[] after = ranks(2);
    Arrays.fill(after, 0, 3, 1);
    Arrays.fill(after, 3, 5, 4);

    assertThat(Selection.believable(before, after, eachItsOwn())).isFalse();
  }

  @Test
  void questionsOfOneChunkAreOneWitness() {
    int[] before = ranks(14);
    int[] after = ranks(14);
    Arrays.fill(after, 0, 10, 1);

    assertThat(Selection.believable(before, after, eachItsOwn())).isTrue();
    assertThat(Selection.believable(before, after, ofOneChunk(10))).isFalse();
  }

  @Test
  void worseRanksAreNeverBelievedToBeBetter() {
    assertThat(Selection.believable(ranks(1), ranks(11), eachItsOwn())).isFalse();
  }

  private static Significance ofReciprocalRanks(int[] before, int[] after) {
    double[] differences =
        IntStream.range(0, QUESTIONS)
            .mapToDouble(i -> reciprocal(after[i]) - reciprocal(before[i]))
            .toArray();
    return new Significance(differences, eachItsOwn());
  }

  private static double reciprocal(int rank) {
    return rank <= 10 ? 1.0 / rank : 0;
  }

  private static int[] ranks(int each) {
    int[] ranks = new int[QUESTIONS];
    Arrays.fill(ranks, each);
    return ranks;
  }

  private static int[] eachItsOwn() {
    return IntStream.range(0, QUESTIONS).toArray();
  }

  /** The first questions ask for one chunk, the others each for its own. */
  private static int[] ofOneChunk(int count) {
    return IntStream.range(0, QUESTIONS).map(i -> Math.max(i, count)).toArray();
  }
}
