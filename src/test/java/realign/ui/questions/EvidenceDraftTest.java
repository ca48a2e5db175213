package realign.ui.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.document.Span;
import realign.question.Evidence;
import realign.question.Origin;
import realign.question.Question;
import realign.question.Verdict;

final class EvidenceDraftTest {
  private static final Question QUESTION = Desktop.open(0, "q1", "who inspects the buoys");

  @TempDir private Path folder;
  private Desktop desktop;
  private EvidenceDraft draft;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder, QUESTION);
    draft = new EvidenceDraft(desktop.workspace);
  }

  @AfterEach
  void close() {
    desktop.close();
  }

  @Test
  void writesAQuestionByHandWithTheWordsThatWereSelected() {
    draft.begin(null, null);
    draft.find("northern WAREHOUSE");
    int from = Desktop.TEXTS.get(1).indexOf(" in the northern");
    assertThat(draft.mark(from, from + 26)).isTrue();
    assertThat(draft.save(" where are hydrophones ")).isTrue();
    desktop.saved();

    Question made = desktop.questions().get(1);
    assertThat(made.text()).isEqualTo("where are hydrophones");
    assertThat(made.origin()).isEqualTo(Origin.of(Origin.Source.HAND, ""));
    assertThat(made.verdict()).isEqualTo(Verdict.ACCEPTED);
    Evidence evidence = made.evidence().get(0);
    assertThat(evidence.quote()).isEqualTo("in the northern warehouse");
    Span span = evidence.span();
    assertThat(Desktop.TEXT.substring(span.start(), span.end())).isEqualTo(evidence.quote());
  }

  @Test
  void marksOtherEvidenceForAQuestion() {
    draft.begin(QUESTION, Desktop.chunks().get(0));
    assertThat(draft.marked()).isEqualTo(QUESTION.evidence());
    assertThat(draft.mark(0, 16)).isTrue();
    assertThat(draft.save(QUESTION.text())).isTrue();
    desktop.saved();

    assertThat(desktop.questions())
        .containsExactly(
            QUESTION.withEvidence(List.of(new Evidence(new Span("d", 0, 16), "The mooring team"))));
    desktop.workspace.undo();
    desktop.saved();
    assertThat(desktop.questions()).containsExactly(QUESTION);
  }

  @Test
  void savesNothingWithoutWordsOrEvidence() {
    draft.begin(null, null);
    assertThat(draft.mark(11, 12)).isFalse();
    assertThat(draft.save("where")).isFalse();
    draft.mark(0, 11);
    assertThat(draft.save(" ")).isFalse();
    assertThat(desktop.questions()).containsExactly(QUESTION);
  }
}
