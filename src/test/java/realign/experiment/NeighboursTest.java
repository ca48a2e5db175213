package realign.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import realign.chunk.Chunk;
import realign.document.Span;

final class NeighboursTest {
  private static final String SHARED = "and the remaining days may be carried over into the next";

  @Test
  void spansTellWhoSharesText() {
    Neighbours neighbours =
        new Neighbours(
            List.of(
                chunk("a", 0, 100, ""),
                chunk("a", 60, 160, ""),
                chunk("a", 90, 200, ""),
                chunk("a", 200, 300, ""),
                chunk("b", 0, 50, "")));

    assertThat(neighbours.overlapping(0)).containsExactly(1, 2);
    assertThat(neighbours.overlapping(1)).containsExactly(0, 2);
    assertThat(neighbours.overlapping(3)).isEmpty();
    assertThat(neighbours.runs()).containsExactly(new int[] {0, 1, 2, 3}, new int[] {4});
  }

  @Test
  void dataSetsWithoutDocumentsGiveThemAwayByTheirText() {
    Neighbours neighbours =
        new Neighbours(
            List.of(
                chunk("1", 0, 80, "Staff accrue leave each month " + SHARED),
                chunk("2", 0, 80, SHARED + " year with consent."),
                chunk("3", 0, 80, "Quite another thing, with nothing of the above in it.")));

    assertThat(neighbours.overlapping(0)).containsExactly(1);
    assertThat(neighbours.overlapping(2)).isEmpty();
    assertThat(neighbours.runs()).containsExactly(new int[] {0, 1}, new int[] {2});
  }

  private static Chunk chunk(String document, int start, int end, String text) {
    return new Chunk(document + start, new Span(document, start, end), text, 1, 1, 1, "");
  }
}
