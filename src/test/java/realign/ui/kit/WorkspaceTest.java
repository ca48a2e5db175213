package realign.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.document.Document;
import realign.document.Page;
import realign.job.BadInput;
import realign.project.DocumentEntry;
import realign.project.NewDocument;
import realign.project.Project;
import realign.question.Origin;
import realign.question.Question;
import realign.question.Verdict;

final class WorkspaceTest {
  @TempDir private Path folder;
  private final QueuedScreen screen = new QueuedScreen();
  private Workspace workspace;

  @BeforeEach
  void open() {
    Project project = Project.create(folder.resolve("p.realign"), Clock.systemUTC());
    project.questions().add(List.of(question("q1"), question("q2")));
    workspace = new Workspace(project, screen);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void setsAChangedQuestionInItsPlace() {
    workspace.change(() -> workspace.project().questions().decide(List.of("q2"), Verdict.ACCEPTED));
    screen.until(this::saved);

    assertThat(workspace.questions())
        .containsExactly(question("q1"), question("q2").withVerdict(Verdict.ACCEPTED));
  }

  @Test
  void followsUndoAndRedo() {
    workspace.change(() -> workspace.project().questions().remove(List.of("q1")));
    screen.until(this::saved);
    assertThat(workspace.questions()).containsExactly(question("q2"));

    workspace.undo();
    screen.until(this::saved);

    assertThat(workspace.questions()).containsExactly(question("q1"), question("q2"));
    assertThat(workspace.redoable().get()).isNotEmpty();
  }

  @Test
  void putsNewQuestionsAtTheEndAndForgottenOnesBackInTheirPlace() {
    workspace.project().questions().add(List.of(question("q3")));
    workspace.project().questions().add(List.of(question("q4")));
    screen.until(() -> workspace.questions().size() == 4);
    assertThat(workspace.questions())
        .containsExactly(question("q1"), question("q2"), question("q3"), question("q4"));

    workspace.change(() -> workspace.project().questions().remove(List.of("q2")));
    workspace.undo();
    screen.until(this::saved);

    assertThat(workspace.questions())
        .containsExactly(question("q1"), question("q2"), question("q3"), question("q4"));
    assertThat(workspace.orphaned().get()).containsExactlyInAnyOrder("q1", "q2", "q3", "q4");
  }

  @Test
  void putsAQuestionBackInItsPlaceThatTheScreenNeverSawGo() {
    CountDownLatch written = new CountDownLatch(1);
    for (int time = 0; time < 2; time++) {
      workspace.change(() -> workspace.project().questions().remove(List.of("q1")));
      workspace.undo();
    }
    workspace.change(written::countDown);
    await(written);
    screen.until(this::saved);

    assertThat(workspace.questions()).containsExactly(question("q1"), question("q2"));
  }

  @Test
  void showsDocumentsThatOthersAdd() {
    Document document = new Document("d", "d.txt", "words", List.of(new Page(1, 0, 5)));

    workspace.project().documents().add(List.of(NewDocument.ofText(document)));
    screen.until(() -> !workspace.documents().get().isEmpty());

    assertThat(workspace.documents().get())
        .extracting(DocumentEntry::name)
        .containsExactly("d.txt");
  }

  @Test
  void remembersHowItWasLookedAtWithoutThatBeingAChange() {
    workspace.remember("selected.questions.question-table", "1");
    assertThat(workspace.saving().get()).isEqualTo(Workspace.Saving.SAVED);
    workspace.close();

    Project again = Project.open(folder.resolve("p.realign"), Clock.systemUTC());
    workspace = new Workspace(again, screen);
    assertThat(workspace.remembered("selected.questions.question-table")).isEqualTo("1");
    assertThat(workspace.remembered("selected.train.runs")).isEmpty();
  }

  @Test
  void closingDropsNothingThatIsStillBeingSaved() throws InterruptedException {
    CountDownLatch free = new CountDownLatch(1);
    workspace.change(
        () -> {
          await(free);
          workspace.project().questions().decide(List.of("q2"), Verdict.ACCEPTED);
        });
    Thread.currentThread().interrupt(); // Whoever closes doesn't wait.
    workspace.close();
    assertThat(Thread.interrupted()).isTrue();
    free.countDown();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("last saving")) {
        thread.join();
      }
    }

    workspace = new Workspace(Project.open(folder.resolve("p.realign"), Clock.systemUTC()), screen);
    assertThat(workspace.questions())
        .containsExactly(question("q1"), question("q2").withVerdict(Verdict.ACCEPTED));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void saysThatAChangeWasNotSaved() {
    workspace.change(
        () -> {
          throw new BadInput("The disk is full.", "Make room.");
        });
    screen.until(() -> workspace.saving().get() == Workspace.Saving.FAILED);

    assertThat(workspace.mishap().get()).extracting(Mishap::advice).isEqualTo("Make room.");
  }

  private boolean saved() {
    return workspace.saving().get() == Workspace.Saving.SAVED;
  }

  private static Question question(String id) {
    return new Question(
        id,
        "What is " + id + "?",
        List.of(),
        Origin.of(Origin.Source.HAND, ""),
        Verdict.UNREVIEWED,
        "",
        "");
  }
}
