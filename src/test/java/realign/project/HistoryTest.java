package realign.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.chunk.Chunking;
import realign.document.Document;
import realign.document.Page;
import realign.document.Role;
import realign.document.Span;
import realign.question.Evidence;
import realign.question.Question;
import realign.question.Verdict;

final class HistoryTest {
  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project = Given.project(folder.resolve("pumps.realign"));
  }

  @AfterEach
  void close() {
    project.close();
  }

  private void reopen() {
    Path file = project.file();
    project.close();
    project = Project.open(file, Given.CLOCK);
  }

  private List<Object> state() {
    return List.of(
        project.documents().list(),
        project.documents().all(),
        project.chunks().chunking(),
        project.chunks().all(),
        project.chunks().excluded(),
        project.questions().all(),
        project.questions().negatives(),
        project.runs().all());
  }

  @Test
  void everythingAPersonDoesIsUndoneAndRedoneAcrossRestarts() {
    project.runs().add(run(), "{}", new byte[] {1});
    Question edited = Given.YEARLY.withText("Wie oft werden Pumpen gewartet? \uD83D\uDEE0 \"'\\");
    List<Runnable> deeds =
        List.of(
            () -> project.questions().decide(List.of("q1", "q2"), Verdict.ACCEPTED),
            () -> project.questions().edit(edited),
            () -> project.questions().edit(edited.withEvidence(Given.LEAVE_DAYS.evidence())),
            () -> project.questions().mark("q1", Given.LEAVE_DAYS.evidence()),
            () -> project.chunks().exclude(List.of("c1", "c2")),
            () -> project.chunks().include(List.of("c2")),
            () -> project.chunks().replace(null, Given.chunks().subList(0, 2)),
            () -> project.documents().assign(List.of("doc-leave"), Role.DISTRACTOR),
            () -> project.documents().replace(List.of(NewDocument.ofText(shorter()))),
            () -> project.documents().remove(List.of("doc-pumps", "doc-leave")),
            () -> project.questions().remove(List.of("q2")),
            () -> project.runs().edit(run().named("Best").noted("keep").starred(true)),
            () -> project.runs().remove(List.of("r1")));
    List<List<Object>> states = new ArrayList<>(List.of(state()));
    for (Runnable deed : deeds) {
      deed.run();
      states.add(state());
      assertThat(state()).isNotEqualTo(states.get(states.size() - 2));
    }
    for (int i = deeds.size() - 1; i >= 0; i--) {
      reopen();
      assertThat(project.history().undo()).isTrue();
      assertThat(state()).isEqualTo(states.get(i));
    }
    for (int i = 1; i <= deeds.size(); i++) {
      reopen();
      assertThat(project.history().redo()).isTrue();
      assertThat(state()).isEqualTo(states.get(i));
    }
    assertThat(project.history().redo()).isFalse();
  }

  @Test
  void undoAndRedoGoBackAndForthAsOftenAsOneLikes() {
    List<Object> before = state();
    project.questions().remove(List.of("q1"));
    List<Object> after = state();
    for (int i = 0; i < 4; i++) {
      project.history().undo();
      assertThat(state()).isEqualTo(before);
      project.history().redo();
      assertThat(state()).isEqualTo(after);
    }
  }

  @Test
  void saysInWordsWhatItWouldDo() {
    project.questions().decide(List.of("q1"), Verdict.ACCEPTED);
    project.questions().decide(List.of("q1", "q2"), Verdict.REJECTED);
    assertThat(project.history().undoable()).contains("Reject 2 questions");
    assertThat(project.history().redoable()).isEmpty();
    project.history().undo();
    assertThat(project.history().undoable()).contains("Accept “How often are pumps serviced?”");
    assertThat(project.history().redoable()).contains("Reject 2 questions");
  }

  @Test
  void aNewDeedAfterAnUndoDropsWhatCouldBeRedone() {
    project.questions().decide(List.of("q1"), Verdict.ACCEPTED);
    project.history().undo();
    project.questions().decide(List.of("q2"), Verdict.REJECTED);
    assertThat(project.history().redoable()).isEmpty();
    assertThat(project.history().redo()).isFalse();
    project.history().undo();
    assertThat(project.questions().all()).containsExactly(Given.YEARLY, Given.LEAVE_DAYS);
    assertThat(project.history().undoable()).contains("Add 2 questions");
  }

  @Test
  void whatChangesNothingIsNoStep() {
    project.questions().decide(List.of("q1"), Verdict.ACCEPTED);
    project.history().undo();
    long point = project.history().point();
    project.questions().decide(List.of("q1"), Verdict.UNREVIEWED);
    project.questions().remove(List.of("nobody"));
    project.documents().add(List.of(NewDocument.ofText(Given.PUMPS)));
    assertThat(project.history().point()).isEqualTo(point);
    assertThat(project.history().redoable()).isPresent();
  }

  @Test
  void severalDeedsAreOneStep() {
    List<Object> before = state();
    project
        .history()
        .together(
            "Tidy up",
            () -> {
              project.documents().remove(List.of("doc-leave"));
              project.questions().remove(List.of("q2"));
              assertThat(project.questions().all()).containsExactly(Given.YEARLY);
              return project.chunks().excluded();
            });
    assertThat(project.history().undoable()).contains("Tidy up");
    project.history().undo();
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void severalDeedsOfWhichOneFailsAreNone() {
    List<Object> before = state();
    assertThatThrownBy(
            () ->
                project
                    .history()
                    .together(
                        "Tidy up",
                        () -> {
                          project.questions().remove(List.of("q2"));
                          throw new IllegalStateException("on purpose");
                        }))
        .hasMessage("on purpose");
    assertThat(state()).isEqualTo(before);
    project.questions().decide(List.of("q1"), Verdict.ACCEPTED);
    assertThat(project.questions().find("q1").map(Question::verdict)).contains(Verdict.ACCEPTED);
  }

  @Test
  void aFailureThatWasCaughtStillSavesNothing() {
    List<Object> before = state();
    assertThatThrownBy(
            () ->
                project
                    .history()
                    .together(
                        "Tidy up",
                        () -> {
                          project.questions().remove(List.of("q2"));
                          try {
                            return project
                                .history()
                                .<Object>together(
                                    "Inner",
                                    () -> {
                                      throw new IllegalArgumentException("on purpose");
                                    });
                          } catch (IllegalArgumentException swallowed) {
                            return before;
                          }
                        }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void undoPassesOverWhatWorkersWrote() {
    Question written = Given.question("q3", "size of pumps", Given.PUMPS, 27, 38);
    project.questions().decide(List.of("q1"), Verdict.ACCEPTED);
    project.generation().done("ollama", "c1", List.of(written));
    project.history().undo();
    assertThat(project.questions().all()).containsExactly(Given.YEARLY, Given.LEAVE_DAYS, written);
    project.generation().done("ollama", "c2", List.of());
    project.history().redo();
    assertThat(project.questions().find("q1").map(Question::verdict)).contains(Verdict.ACCEPTED);
  }

  @Test
  void aDocumentsQuestionsStayWhenItGoes() {
    project.documents().remove(List.of("doc-pumps"));
    assertThat(project.questions().all()).containsExactly(Given.YEARLY, Given.LEAVE_DAYS);
    assertThat(project.questions().orphaned()).isEqualTo(Set.of("q1"));
    assertThat(project.chunks().all()).isEqualTo(Given.chunks().subList(2, 3));
    assertThat(project.history().undoable()).contains("Remove “pumps.pdf”");
    project.history().undo();
    assertThat(project.questions().orphaned()).isEmpty();
    assertThat(project.chunks().all()).isEqualTo(Given.chunks());
  }

  @Test
  void wordsThatStandNowhereAreOrphansToo() {
    Question lost =
        Given.YEARLY.withEvidence(List.of(Evidence.nowhere("Pumps are serviced daily.")));
    project.questions().edit(lost);
    assertThat(project.questions().find("q1")).contains(lost);
    assertThat(project.questions().orphaned()).isEqualTo(Set.of("q1"));
  }

  @Test
  void aVersionKnowsWhatBecameOfItsQuestions() {
    Version first = project.history().mark("first");
    Question edited = Given.YEARLY.withText("pump service").withVerdict(Verdict.ACCEPTED);
    Question added = Given.question("q3", "size of pumps", Given.PUMPS, 27, 38);
    project.questions().edit(edited);
    project.questions().remove(List.of("q2"));
    project.generation().done("ollama", "c1", List.of(added));
    Version second = project.history().mark("second");
    project.history().undo();
    project.questions().remove(List.of("q3"));

    reopen();
    assertThat(project.history().versions()).containsExactly(first, second);
    assertThat(first).isEqualTo(new Version(1, "first", first.point(), Given.TIME));
    assertThat(project.history().questionsAt(first.point()))
        .containsExactly(Given.YEARLY, Given.LEAVE_DAYS);
    assertThat(project.history().questionsAt(second.point())).containsExactly(edited, added);
    Difference.Pair pair = new Difference.Pair(Given.YEARLY, edited);
    assertThat(project.history().difference(first.point(), second.point()))
        .isEqualTo(
            new Difference(
                List.of(added), List.of(Given.LEAVE_DAYS), List.of(pair), List.of(pair)));
    assertThat(project.history().difference(second.point(), project.history().point()))
        .isEqualTo(new Difference(List.of(Given.LEAVE_DAYS), List.of(added), List.of(), List.of()));
    project.history().unmark(first);
    assertThat(project.history().versions()).containsExactly(second);
  }

  @Test
  void whatDidNotAnswerAtAPointIsKnown() {
    List<Evidence> wrong = Given.LEAVE_DAYS.evidence();
    project.questions().mark("q1", wrong);
    long point = project.history().point();
    project.questions().mark("q1", List.of());

    assertThat(project.history().negativesAt(point)).isEqualTo(Map.of("q1", wrong));
    assertThat(project.history().negativesAt(project.history().point())).isEmpty();
  }

  @Test
  void theLastStepsAreListed() {
    project.questions().decide(List.of("q1"), Verdict.ACCEPTED);
    project.history().undo();
    project.runs().add(run(), "{}", new byte[0]);
    long point = project.history().point();
    assertThat(project.history().recent(3))
        .containsExactly(
            new Step(point, Given.TIME, "Run “First”", Step.Maker.WORKER),
            new Step(
                point - 1, Given.TIME, "Accept “How often are pumps serviced?”", Step.Maker.UNDO),
            new Step(
                point - 2,
                Given.TIME,
                "Accept “How often are pumps serviced?”",
                Step.Maker.PERSON));
  }

  @Test
  void cuttingAnewKeepsExclusionsOfChunksThatStay() {
    project.chunks().exclude(List.of("c1", "c3"));
    Chunking words = new Chunking(Chunking.Method.WORDS, 500, 0, "cl100k");
    project.chunks().replace(words, Given.chunks().subList(0, 2));
    assertThat(project.chunks().chunking()).contains(words);
    assertThat(project.chunks().used(Role.CORPUS)).isEqualTo(Given.chunks().subList(1, 2));
    assertThat(project.chunks().of("doc-leave")).isEmpty();
    project.history().undo();
    assertThat(project.chunks().chunking()).contains(Chunking.standard("cl100k"));
    assertThat(project.chunks().all()).isEqualTo(Given.chunks());
  }

  @Test
  void evidenceFollowsItsWordsWhenADocumentIsReadAgain() {
    String text = "Care. Pumps are ser-\nviced yearly.";
    Document again =
        new Document("doc-pumps", "pumps.pdf", text, List.of(new Page(1, 0, text.length())));
    Question valves = Given.question("q3", "valves", Given.PUMPS, 42, 69);
    project.questions().add(List.of(valves));
    project.documents().replace(List.of(NewDocument.ofText(again)));
    String words = "Pumps are serviced yearly.";
    assertThat(project.questions().all())
        .containsExactly(
            Given.YEARLY.withEvidence(
                List.of(new Evidence(new Span("doc-pumps", 6, text.length()), words))),
            Given.LEAVE_DAYS,
            valves.withEvidence(List.of(Evidence.nowhere("Valves are checked monthly."))));
    assertThat(project.chunks().of("doc-pumps")).isEmpty();
    project.history().undo();
    assertThat(project.questions().all()).containsExactly(Given.YEARLY, Given.LEAVE_DAYS, valves);
    assertThat(project.chunks().all()).isEqualTo(Given.chunks());
  }

  private static Document shorter() {
    return new Document("doc-pumps", "pumps.pdf", "Pumps.", List.of(new Page(1, 0, 6)));
  }

  private Run run() {
    return new Run("r1", "First", "", false, "balanced", 3, Given.TIME, 12.5);
  }
}
