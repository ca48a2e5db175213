package realign.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.programs.JavaProgram;

final class TemporaryFolderTest {
  private static final long NOBODY = 999_999_999_999L;

  @TempDir Path all;

  @Test
  void whatAKilledProcessLeftIsClearedAwayAndNothingElse() throws IOException {
    Path left = Files.createDirectories(all.resolve("realign-" + NOBODY + "-1/deep"));
    Files.writeString(left.resolve("page.pdf"), "x");
    Path alive =
        Files.createDirectory(all.resolve("realign-" + ProcessHandle.current().pid() + "-2"));
    Path foreign = Files.createDirectory(all.resolve("realign-notes"));

    TemporaryFolder.clear(all);
    assertThat(left.getParent()).doesNotExist();
    assertThat(alive).exists();
    assertThat(foreign).exists();
  }

  @Test
  void isGoneWithAllThatIsInItWhenClosed() throws IOException {
    Path path;
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      path = folder.path();
      Files.writeString(Files.createDirectory(path.resolve("deep")).resolve("a"), "x");
    }
    assertThat(path).doesNotExist();
  }

  @Test
  void aWorkerWhoseParentIsGoneClearsItsOwnAway() throws IOException, InterruptedException {
    Path temporary =
        Files.createDirectory(all.resolve("realign-" + ProcessHandle.current().pid() + "-3"));
    Files.writeString(temporary.resolve("scratch"), "x");
    Process worker =
        JavaProgram.of(WorkerMain.class)
            .with("-Djava.io.tmpdir=" + temporary)
            .given("read")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    worker.getOutputStream().close();

    assertThat(worker.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(temporary).doesNotExist();
  }
}
