package realign.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import realign.job.ServiceFailure;
import realign.programs.JavaProgram;

/** On Linux a program loses its locks on a file that it opens once more and closes. */
@EnabledOnOs(OS.LINUX)
final class LostLocksTest {
  @TempDir Path folder;

  /** Has a project open, looks into its files as a file dialog does, and goes on when told to. */
  static final class Window {
    private Window() {}

    public static void main(String[] args) throws IOException {
      Path file = Path.of(args[0]);
      try (Project project = Project.create(file, Given.CLOCK)) {
        project.documents().add(List.of(NewDocument.ofText(Given.PUMPS)));
        System.out.println("open");
        System.in.read();
        for (String ending : List.of("", "-shm", "-wal")) {
          look(file.resolveSibling(file.getFileName() + ending));
        }
        System.out.println("looked");
        System.in.read();
        project.questions().add(List.of(Given.question("q", "q", Given.PUMPS, 0, 5)));
      }
    }

    private static void look(Path file) {
      try {
        Files.readAllBytes(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void aProjectWhoseWindowLostItsLocksIsLeftAloneUntilItIsClosed() throws Exception {
    Path file = folder.resolve("looked at.realign");
    Process window = JavaProgram.of(Window.class).given(file.toString()).start();
    try (BufferedReader lines = window.inputReader()) {
      assertThat(lines.readLine()).isEqualTo("open");
      Project.openReadOnly(file).close();
      next(window);
      assertThat(lines.readLine()).isEqualTo("looked");
      Path memory = folder.resolve("looked at.realign-shm");
      long size = Files.size(memory);

      assertThatThrownBy(() -> Project.openReadOnly(file))
          .isInstanceOf(ServiceFailure.class)
          .hasMessageContaining("is open in another window, which lost hold of it");
      assertThatThrownBy(() -> Project.open(file, Given.CLOCK))
          .isInstanceOf(ServiceFailure.class)
          .hasMessageContaining("is open in another window");
      assertThat(Files.size(memory)).isEqualTo(size).isPositive();
      next(window);
      assertThat(window.waitFor()).isZero();
    } finally {
      window.destroyForcibly().waitFor();
    }
    try (Project project = Project.openReadOnly(file)) {
      assertThat(project.questions().all()).hasSize(1);
    }
  }

  private static void next(Process window) throws IOException {
    window.getOutputStream().write('\n');
    window.getOutputStream().flush();
  }
}
