package realign.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.project.Project;
import realign.ui.export.TargetFolder.Standing;
import realign.ui.export.TargetFolder.State;
import realign.ui.kit.Jobs;
import realign.ui.kit.QueuedScreen;
import realign.ui.kit.Workspace;

final class TargetFolderTest {
  @TempDir private Path folder;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final QueuedScreen screen = new QueuedScreen();
  private Workspace workspace;
  private TargetFolder target;

  @BeforeEach
  void open() {
    Project project = Project.create(folder.resolve("Handbook.realign"), Clock.systemUTC());
    workspace = new Workspace(project, screen);
    target = target();
  }

  @AfterEach
  void close() {
    workspace.close();
    workers.shutdownNow();
  }

  private TargetFolder target() {
    return new TargetFolder(workspace, new Jobs(workers, screen, () -> 0), folder);
  }

  @Test
  void proposesAFolderBesideTheProjectAndSaysThatItIsMade() {
    Path beside = folder.resolve("Handbook export");

    assertThat(target.text().get()).isEqualTo(beside.toString());
    assertThat(standing(beside.toString()))
        .isEqualTo(
            new Standing(
                State.NEW, "This folder isn’t there yet. It is made when you write.", beside));
  }

  @Test
  void takesAFolderThatIsThere() {
    assertThat(standing("  " + folder + "  ")).isEqualTo(new Standing(State.THERE, "", folder));
    assertThat(standing("~")).isEqualTo(new Standing(State.THERE, "", folder));
    assertThat(standing("~/new").path()).isEqualTo(folder.resolve("new"));
  }

  @Test
  void saysWhatIsWrittenAndWhatIsReplaced() throws Exception {
    target.file().set("adapter.npz");

    assertThat(standing(folder.toString()).words()).isEqualTo("adapter.npz is written there.");

    Files.writeString(folder.resolve("adapter.npz"), "");
    assertThat(standing(folder.toString()).words())
        .isEqualTo("adapter.npz is there already, and is replaced.");
  }

  @Test
  void saysWhyAFolderWontDo() throws Exception {
    Path file = Files.writeString(folder.resolve("notes.txt"), "");

    assertThat(standing(""))
        .isEqualTo(new Standing(State.UNKNOWN, "Type or choose a folder.", null));
    assertThat(standing("here"))
        .isEqualTo(
            new Standing(
                State.WRONG,
                "Give the whole way to it, such as %s.".formatted(folder.resolve("here")),
                null));
    assertThat(standing(file.resolve("below").toString()))
        .isEqualTo(new Standing(State.WRONG, "%s is a file, not a folder.".formatted(file), null));
    assertThat(standing("/\0").state()).isEqualTo(State.WRONG);
  }

  @Test
  void remembersTheFolder() {
    target.text().set(folder.toString());

    assertThat(target().text().get()).isEqualTo(folder.toString());
  }

  private Standing standing(String typed) {
    Standing none = new Standing(State.UNKNOWN, "Type or choose a folder.", null);
    target.text().set("");
    screen.until(() -> target.standing().get().equals(none));
    if (!typed.isEmpty()) {
      target.text().set(typed);
      screen.until(() -> !target.standing().get().equals(none));
    }
    return target.standing().get();
  }
}
