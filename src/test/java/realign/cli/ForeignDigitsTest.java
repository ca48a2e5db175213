package realign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.Main;
import realign.programs.JavaProgram;
import realign.project.Project;

/** Where numbers are written with other digits, files are what they are everywhere. */
final class ForeignDigitsTest {
  @TempDir private Path folder;

  @Test
  void aRunInPersianWritesItsFilesAsElsewhere() throws Exception {
    Path rules = folder.resolve("rules.md");
    Files.writeString(rules, "# Leave\n\nLeave is twenty days.\n\n# Pay\n\nPay comes monthly.\n");
    Path results = folder.resolve("results");
    Path said = folder.resolve("said");
    try (WordVectors service = new WordVectors()) {
      Process run =
          JavaProgram.of(Main.class)
              .with("-Duser.language=fa", "-Duser.country=IR")
              .given(
                  "run",
                  rules.toString(),
                  "--out",
                  results.toString(),
                  "--encoder",
                  service.name(),
                  "--budget",
                  "0")
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      assertThat(run.waitFor()).as(Files.readString(said)).isZero();
    }
    String report = Files.readString(results.resolve("report.json"));
    assertThat(report.codePoints().filter(Character::isDigit)).allMatch(digit -> digit <= '9');
    try (Project project = Project.openReadOnly(results.resolve("results.realign"))) {
      assertThat(project.runs().all()).hasSize(1);
    }
  }
}
