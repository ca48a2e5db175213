package realign.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.question.Origin;
import realign.question.Question;
import realign.question.Verdict;

final class ProjectTest {
  @TempDir Path folder;

  @Test
  void undoGoesOverADecisionAcrossARestart() {
    Path file = folder.resolve("a.realign");
    Question question =
        new Question(
            "q1",
            "Who pays?",
            List.of(),
            Origin.of(Origin.Source.HAND, ""),
            Verdict.UNREVIEWED,
            "",
            "");
    try (Project project = Project.create(file, Clock.systemUTC())) {
      project.questions().add(List.of(question));
      project.questions().decide(List.of("q1"), Verdict.ACCEPTED);
    }
    try (Project project = Project.open(file, Clock.systemUTC())) {
      assertThat(project.history().undoable()).contains("Accept “Who pays?”");
      project.history().undo();
      assertThat(project.questions().all()).containsExactly(question);
      project.history().undo();
      assertThat(project.questions().all()).isEmpty();
      project.history().redo();
      project.history().redo();
      assertThat(project.questions().all()).containsExactly(question.withVerdict(Verdict.ACCEPTED));
    }
    assertThat(folder).isDirectoryContaining("glob:**a.realign");
  }
}
