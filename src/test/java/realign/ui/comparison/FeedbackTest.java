package realign.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.chunk.Chunk;
import realign.document.Span;
import realign.project.Project;
import realign.question.Evidence;
import realign.question.Origin;
import realign.question.Question;
import realign.question.Verdict;
import realign.ui.kit.Workspace;

final class FeedbackTest {
  private static final Chunk PUMPS =
      new Chunk("c1", new Span("d", 0, 20), "Pumps start at dawn.", 5, 1, 1, "");
  private static final Chunk LEAVE =
      new Chunk("c2", new Span("d", 20, 40), "Leave is thirty day.", 5, 1, 1, "");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("f.realign");
  }

  /** Says something, and gives the project as it is on disk afterwards. */
  private Project after(java.util.function.Consumer<Feedback> said) {
    boolean there = java.nio.file.Files.exists(file);
    Project project =
        there ? Project.open(file, Clock.systemUTC()) : Project.create(file, Clock.systemUTC());
    try (Workspace workspace = new Workspace(project, Runnable::run)) {
      said.accept(new Feedback(workspace));
    }
    return Project.openReadOnly(file);
  }

  private static Evidence all(Chunk chunk) {
    return new Evidence(chunk.span(), chunk.text());
  }

  @Test
  void aRightResultBecomesAnAcceptedQuestion() {
    try (Project project = after(says -> says.right("when do pumps start", null, PUMPS))) {
      Question made = project.questions().all().get(0);
      assertThat(made.text()).isEqualTo("when do pumps start");
      assertThat(made.evidence()).containsExactly(all(PUMPS));
      assertThat(made.verdict()).isEqualTo(Verdict.ACCEPTED);
      assertThat(made.origin()).isEqualTo(Origin.of(Origin.Source.FEEDBACK, ""));
    }
  }

  @Test
  void aWrongResultIsKeptAsWhatDoesNotAnswer() {
    try (Project project = after(says -> says.wrong("when do pumps start", null, LEAVE))) {
      Question made = project.questions().all().get(0);
      assertThat(made.evidence()).isEmpty();
      assertThat(made.verdict()).isEqualTo(Verdict.UNREVIEWED);
      assertThat(project.questions().negatives()).containsEntry(made.id(), List.of(all(LEAVE)));
    }
  }

  @Test
  void whatIsRightAfterAllIsNoLongerWrong() {
    Question known;
    try (Project project = after(says -> says.wrong("when do pumps start", null, PUMPS))) {
      known = project.questions().all().get(0);
    }
    try (Project project = after(says -> says.right(known.text(), known, PUMPS))) {
      assertThat(project.questions().negatives()).isEmpty();
      assertThat(project.questions().all())
          .containsExactly(known.withEvidence(List.of(all(PUMPS))).withVerdict(Verdict.ACCEPTED));
    }
  }

  @Test
  void eachIsOneStepThatCanBeUndone() {
    after(says -> says.wrong("when do pumps start", null, LEAVE)).close();
    try (Project project = Project.open(file, Clock.systemUTC())) {
      project.history().undo();
      assertThat(project.questions().all()).isEmpty();
      assertThat(project.questions().negatives()).isEmpty();
    }
  }
}
