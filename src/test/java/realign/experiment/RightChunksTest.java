package realign.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import realign.chunk.Chunk;
import realign.document.Span;
import realign.question.Evidence;
import realign.question.Origin;
import realign.question.Question;
import realign.question.Verdict;

final class RightChunksTest {
  private final RightChunks right =
      new RightChunks(
          List.of(
              chunk("d", 0, 100), chunk("d", 50, 150), chunk("d", 100, 200), chunk("e", 0, 90)));

  @Test
  void everyChunkThatHoldsTheQuoteIsRightTheOneAroundItFirst() {
    assertThat(right.of(question(span("d", 85, 95)), Scoring.EVIDENCE)).containsExactly(1, 0);
    assertThat(right.of(question(span("d", 85, 95)), Scoring.STRICT)).containsExactly(1);
  }

  @Test
  void aQuoteCutByAChunksEndCountsIfFourFifthsAreIn() {
    assertThat(right.of(question(span("d", 82, 102)), Scoring.EVIDENCE)).containsExactly(1, 0);
    assertThat(right.of(question(span("d", 85, 105)), Scoring.EVIDENCE)).containsExactly(1);
  }

  @Test
  void aWholeChunkAsEvidenceDoesNotMakeItsHalfOverlappingNeighboursRight() {
    assertThat(right.of(question(span("d", 50, 150)), Scoring.EVIDENCE)).containsExactly(1);
  }

  @Test
  void smallChunksWithinLongEvidenceAreRight() {
    assertThat(right.of(question(span("d", 0, 200)), Scoring.EVIDENCE))
        .containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void evidenceSpreadOverAllChunksCountsForTheOneWithMostOfIt() {
    RightChunks narrow = new RightChunks(List.of(chunk("d", 0, 40), chunk("d", 60, 200)));
    assertThat(narrow.of(question(span("d", 30, 70)), Scoring.EVIDENCE)).containsExactly(0);
  }

  @Test
  void severalPiecesOfEvidenceMakeAllTheirChunksRight() {
    assertThat(right.of(question(span("d", 10, 20), span("e", 5, 15)), Scoring.EVIDENCE))
        .containsExactly(0, 3);
  }

  @Test
  void anOrphanHasNone() {
    assertThat(right.of(question(span("gone", 1, 5)), Scoring.EVIDENCE)).isEmpty();
    assertThat(right.of(question(), Scoring.STRICT)).isEmpty();
  }

  private static Span span(String document, int start, int end) {
    return new Span(document, start, end);
  }

  private static Chunk chunk(String document, int start, int end) {
    return new Chunk(document + start, span(document, start, end), "", 1, 1, 1, "");
  }

  private static Question question(Span... evidence) {
    return new Question(
        "q",
        "?",
        Arrays.stream(evidence).map(span -> new Evidence(span, "")).toList(),
        Origin.of(Origin.Source.HAND, ""),
        Verdict.ACCEPTED,
        "",
        "");
  }
}
