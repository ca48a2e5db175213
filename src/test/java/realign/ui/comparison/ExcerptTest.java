package realign.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import realign.ui.kit.HighlightedText.Mark;

final class ExcerptTest {
  private static final String TEXT =
      "Boilers stand in the yard.\nPumps are checked twice a year by the crew of the day.";

  @Test
  void aShortTextIsShownWholeOnOneLine() {
    assertThat(Excerpt.of("a\nb", List.of(), 10)).isEqualTo(new Excerpt("a b", List.of()));
  }

  @Test
  void beginsShortlyBeforeTheEvidenceAndMovesItsMark() {
    int start = TEXT.indexOf("twice");
    Excerpt excerpt = Excerpt.of(TEXT, List.of(new Mark(start, start + 12, "evidence")), 60);
    assertThat(excerpt.text())
        .isEqualTo("…yard. Pumps are checked twice a year by the crew of the day.");
    Mark mark = excerpt.marks().get(0);
    assertThat(excerpt.text().substring(mark.start(), mark.end())).isEqualTo("twice a year");
  }

  @Test
  void goesWhereMostOfTheQuerysWordsAre() {
    List<Mark> marks = new QueryWords("boiler pumps checking").in(TEXT);
    assertThat(Excerpt.of(TEXT, marks, 30).text()).contains("Pumps", "checked");
  }

  @Test
  void findsWordsInOtherFormsButNotCommonOnes() {
    assertThat(new QueryWords("When does the crew check pump?").in(TEXT))
        .extracting(mark -> TEXT.substring(mark.start(), mark.end()))
        .containsExactly("Pumps", "checked", "crew");
  }
}
