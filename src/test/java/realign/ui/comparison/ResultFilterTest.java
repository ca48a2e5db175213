package realign.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import realign.experiment.Part;
import realign.ui.comparison.ResultFilter.Outcome;
import realign.ui.comparison.ResultFilter.Place;

final class ResultFilterTest {
  private static final ResultRow WIN = row("w", Part.KNOWN, 5, 1, "How do pumps start?");
  private static final ResultRow LOSS = row("l", Part.NEW, 2, 9, "Who has leave?");
  private static final ResultRow TIE = row("t", Part.LATER, 1, 1, "Where are Pumps kept?");
  private static final List<ResultRow> ALL = List.of(WIN, LOSS, TIE);

  private static ResultRow row(String id, Part part, int before, int after, String text) {
    Ranks ranks = Ranks.within(Ranks.WHOLE, before, after);
    return new ResultRow(id, part, ranks, text, id, id + ".pdf");
  }

  private static List<ResultRow> passing(ResultFilter filter) {
    return ALL.stream().filter(filter).toList();
  }

  @Test
  void byWhatBecameOfTheQuestion() {
    assertThat(passing(ResultFilter.NONE)).isEqualTo(ALL);
    assertThat(passing(ResultFilter.NONE.with(Outcome.WIN))).containsExactly(WIN);
    assertThat(passing(ResultFilter.NONE.with(Outcome.LOSS))).containsExactly(LOSS);
    assertThat(passing(ResultFilter.NONE.with(Outcome.TIE))).containsExactly(TIE);
  }

  @Test
  void byPartAndWordsTogether() {
    assertThat(passing(ResultFilter.NONE.withWords(" pumps "))).containsExactly(WIN, TIE);
    assertThat(passing(ResultFilter.NONE.withWords("pumps").with(Part.LATER))).containsExactly(TIE);
  }

  @Test
  void byKindAndDocument() {
    assertThat(passing(ResultFilter.NONE.withKind("w"))).containsExactly(WIN);
    assertThat(passing(ResultFilter.NONE.withDocument("l.pdf"))).containsExactly(LOSS);
    assertThat(passing(ResultFilter.NONE.withDocument("l.pdf").withKind("w"))).isEmpty();
    assertThat(passing(ResultFilter.NONE.withKind("w").withKind(""))).isEqualTo(ALL);
  }

  @Test
  void aPlaceInTheChartStandsForItselfUntilAnythingElseIsAskedFor() {
    ResultFilter place = ResultFilter.NONE.with(Outcome.WIN).at(new Place(2, 9));
    assertThat(passing(place)).containsExactly(LOSS);
    assertThat(passing(place.with(Outcome.ANY))).isEqualTo(ALL);
  }
}
