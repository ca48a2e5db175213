package realign.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.job.ServiceFailure;
import realign.programs.JavaProgram;
import realign.question.Question;

/** What a program was told is saved survives that program. */
final class KilledTest {
  private static final int AT_ONCE = 20;
  private static final int STEPS = 15;

  @TempDir Path folder;

  /** Writes steps of questions without end, and says which are saved. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) {
      try (Project project = Project.create(Path.of(args[0]), Given.CLOCK)) {
        project.documents().add(List.of(NewDocument.ofText(Given.PUMPS)));
        for (int step = 0; step < 1_000_000; step++) {
          List<Question> questions = new ArrayList<>();
          for (int i = 0; i < AT_ONCE; i++) {
            questions.add(Given.question(step + "-" + i, "q", Given.PUMPS, 0, 5));
          }
          project.generation().done("writer", "chunk" + step, questions);
          System.out.println(step);
        }
      }
    }
  }

  @Test
  void whatWasSavedIsThereAfterTheProgramWasKilled() throws Exception {
    Path file = folder.resolve("killed.realign");
    Process child = child(file);
    int told = -1;
    try (BufferedReader lines = child.inputReader()) {
      while (told < STEPS) {
        told = Integer.parseInt(lines.readLine());
      }
      assertThatThrownBy(() -> Project.open(file, Given.CLOCK))
          .isInstanceOf(ServiceFailure.class)
          .cause()
          .isInstanceOfSatisfying(
              ProjectHeld.class,
              held -> assertThat(held.holder().map(Holder::pid)).contains(child.pid()));
      try (Project reader = Project.openReadOnly(file)) {
        assertThat(reader.questions().all().size()).isGreaterThanOrEqualTo(STEPS * AT_ONCE);
      }
    } finally {
      child.destroyForcibly().waitFor();
    }
    try (Project project = Project.open(file, Given.CLOCK)) {
      int steps = project.generation().outcomes("writer").size();
      assertThat(steps).isGreaterThan(told);
      assertThat(project.questions().all()).hasSize(steps * AT_ONCE);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  private static Process child(Path file) throws IOException {
    return JavaProgram.of(Writer.class)
        .with("-Xmx128m")
        .given(file.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
