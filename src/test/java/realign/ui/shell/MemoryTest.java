package realign.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MemoryTest {
  @TempDir private Path folder;

  @Test
  void remembersAcrossStarts() {
    Path file = folder.resolve("deep/window.properties");
    Remembered.Bounds bounds = new Remembered.Bounds(10, 20, 1300, 900, true);
    Path project = folder.resolve("a.realign");

    new Memory(file, Runnable::run)
        .change(
            now ->
                now.withBounds(bounds)
                    .withTheme("dark")
                    .withStep("train")
                    .opened(project)
                    .withPlace("train.split.0", "0.5"));

    assertThat(new Memory(file, Runnable::run).now())
        .isEqualTo(
            new Remembered(
                bounds, "dark", "train", List.of(project), Map.of("train.split.0", "0.5")));
  }

  @Test
  void writesOnAWorkersThreadOrAtOnceWhereItMust() {
    Path file = folder.resolve("window.properties");
    List<Runnable> workers = new ArrayList<>();
    Memory memory = new Memory(file, workers::add);
    memory.change(now -> now.withStep("train"));
    assertThat(file).doesNotExist();

    workers.forEach(Runnable::run);
    assertThat(new Memory(file, Runnable::run).now().step()).isEqualTo("train");
    memory.change(now -> now.withStep("export"));
    memory.write();
    assertThat(new Memory(file, Runnable::run).now().step()).isEqualTo("export");
  }

  @Test
  void putsTheLatestProjectFirstAndNamesEachOnce() {
    Remembered now =
        Remembered.NOTHING
            .opened(Path.of("/p/a.realign"))
            .opened(Path.of("/p/b.realign"))
            .opened(Path.of("/p/./a.realign"));

    assertThat(now.recent()).containsExactly(Path.of("/p/a.realign"), Path.of("/p/b.realign"));
  }

  @Test
  void startsAnewWhereTheFileIsBroken() throws IOException {
    Path file = folder.resolve("window.properties");
    Files.writeString(file, "width=wide\ntheme=\\uXYZ\n");

    assertThat(new Memory(file, Runnable::run).now()).isEqualTo(Remembered.NOTHING);
  }
}
