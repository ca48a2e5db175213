package realign.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SentencesTest {
  private final Sentences sentences = Sentences.of(10, List.of());

  @Test
  void splitsBeforeCapitalsDigitsAndQuotes() {
    assertThat(
            sentences.of(
                "Staff accrue leave each\n month. 20 days are paid in full! “Carry over” needs a"
                    + " manager’s consent? See sec. four for all of it."))
        .containsExactly(
            "Staff accrue leave each month.",
            "20 days are paid in full!",
            "“Carry over” needs a manager’s consent?",
            "See sec. four for all of it.");
  }

  @Test
  void dropsFragmentsAndTablesOfNumbers() {
    assertThat(sentences.of("Page 4. 12 14 15 16 20 kg 31 44. All of this text is kept."))
        .containsExactly("All of this text is kept.");
  }

  @Test
  void cutsLongSentencesIntoEqualPieces() {
    assertThat(sentences.of("one two three four five six seven eight nine ten eleven twelve more"))
        .containsExactly("one two three four five six", "seven eight nine ten eleven twelve more");
  }

  @Test
  void piecesAreAsLongAsTheQuestions() {
    String sentence = String.join(" ", Collections.nCopies(84, "word"));
    String question = String.join(" ", Collections.nCopies(27, "what"));

    assertThat(sentences.of(sentence)).hasSize(7);
    assertThat(Sentences.of(10, List.of("Who pays?", question, question)).of(sentence)).hasSize(3);
    assertThat(Sentences.of(10, List.of("Who pays?", "Why?", question)).of(sentence)).hasSize(7);
  }

  @Test
  void readsScriptsWithoutSpacesOrCapitals() {
    assertThat(sentences.of("员工每月获得两天带薪休假的权利。未用完的假期可以结转到下一年。"))
        .containsExactly("员工每月获得两天带薪休假的权利。", "未用完的假期可以结转到下一年。");
    assertThat(sentences.of("يحصل الموظف على إجازة مدفوعة. يمكن نقل الأيام المتبقية."))
        .containsExactly("يحصل الموظف على إجازة مدفوعة.", "يمكن نقل الأيام المتبقية.");
  }

  @Test
  void manyChunksHaveFewSpreadOverTheText() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      text.append("Rule number ").append((char) ('A' + i)).append(" stands here. ");
    }
    assertThat(Sentences.of(1_001, List.of()).of(text.toString()))
        .containsExactly(
            "Rule number A stands here.",
            "Rule number C stands here.",
            "Rule number E stands here.",
            "Rule number G stands here.",
            "Rule number I stands here.",
            "Rule number K stands here.");
    assertThat(sentences.of(String.join(" ", Collections.nCopies(90, "It is a rule."))))
        .hasSize(60);
  }

  @Test
  void emptyTextHasNone() {
    assertThat(sentences.of("")).isEmpty();
    assertThat(sentences.of(" \n ")).isEmpty();
  }
}
