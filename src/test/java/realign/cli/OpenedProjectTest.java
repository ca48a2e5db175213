package realign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import realign.Main;
import realign.programs.JavaProgram;
import realign.project.Project;

/** A project's file in place of a command. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere a window would open")
final class OpenedProjectTest {
  @TempDir private Path folder;

  @Test
  void aProjectThatIsMissingIsSaidBeforeAnyWindowOpens() throws Exception {
    Path missing = folder.resolve("missing.realign");

    assertThat(said(missing, 3))
        .containsExactly(
            "There is no project file " + missing + ".",
            "Check the path, or create a new project there.");
  }

  @Test
  void withoutADisplayItIsSaidWhatElseCanBeDoneWithAProject() throws Exception {
    Path project = folder.resolve("my papers.realign");
    Project.create(project, Clock.systemUTC()).close();

    assertThat(said(project, 4))
        .containsExactly(
            project + " can’t be opened in the window. There is no display here.",
            "“project \"%s\"” says what it holds; “search”, “train” and “export --project \"%s\"” work on it without a window."
                .formatted(project, project));
  }

  private static List<String> said(Path project, int code)
      throws IOException, InterruptedException {
    ProcessBuilder program =
        JavaProgram.of(Main.class).given(project.toString()).redirectErrorStream(true);
    program.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
    Process process = program.start();
    List<String> said = process.inputReader(StandardCharsets.UTF_8).lines().toList();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(code);
    return said;
  }
}
