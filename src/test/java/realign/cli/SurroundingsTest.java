package realign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import realign.Main;
import realign.programs.JavaProgram;

/** What a machine may lack is said in a sentence. */
final class SurroundingsTest {
  @TempDir private Path folder;

  private record Ended(int code, List<String> said) {}

  private static Ended ended(ProcessBuilder program) throws IOException, InterruptedException {
    Process process = program.redirectErrorStream(true).start();
    List<String> said = process.inputReader(StandardCharsets.UTF_8).lines().toList();
    return new Ended(process.waitFor(), said);
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere, names don’t depend on the locale")
  void aNameThatTheLocaleCannotHoldIsRefused() throws Exception {
    ProcessBuilder program = JavaProgram.of(Main.class).given("project", "Größe.realign");
    program.environment().put("LC_ALL", "C");

    assertThat(ended(program))
        .isEqualTo(
            new Ended(
                2,
                List.of(
                    "Letters of a file’s name, or of the folder that this runs in, were lost: the"
                        + " environment’s character set is ANSI_X3.4-1968.",
                    "Set LC_ALL to C.UTF-8, or to another locale with UTF-8, and start again.")));
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere, names don’t depend on the locale")
  void inspectionGoesOnBesideANameThatTheLocaleCannotHold() throws Exception {
    Path plain = Files.writeString(folder.resolve("plain.md"), "Leave must be asked for in time.");
    ProcessBuilder program =
        JavaProgram.of(Main.class).given("inspect", "--json", "Größe.md", plain.toString());
    program.environment().put("LC_ALL", "C");

    Ended ended = ended(program);

    assertThat(ended.code()).isZero();
    assertThat(ended.said()).hasSize(2);
    assertThat(ended.said().get(0)).contains("\"problem\":\"missing\"");
    assertThat(ended.said().get(1)).contains("plain.md", "\"characters\":32", "\"problem\":null");
  }

  @Test
  void aFolderForTemporaryFilesIsMadeWhereThatCanBe() throws Exception {
    Path missing = folder.resolve("not there/yet");
    JavaProgram program = JavaProgram.of(Main.class).with("-Djava.io.tmpdir=" + missing);
    assertThat(ended(program.given("--version")).code()).isZero();
    assertThat(missing).isEmptyDirectory();

    Path below = Files.writeString(folder.resolve("file"), "").resolve("below");
    assertThat(ended(program.with("-Djava.io.tmpdir=" + below).given("--version")))
        .isEqualTo(
            new Ended(
                4,
                List.of(
                    "The folder for temporary files, " + below + ", can’t be written to.",
                    "Start Java with -Djava.io.tmpdir= and another folder.")));
  }
}
