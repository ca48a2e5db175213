package realign.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.adapter.Adapter;
import realign.adapter.Side;
import realign.encoder.Encoders;
import realign.export.AdapterFile;
import realign.project.Project;
import realign.project.Run;
import realign.ui.kit.Jobs;
import realign.ui.kit.QueuedScreen;
import realign.ui.kit.Workers;
import realign.ui.kit.Workspace;

final class StoreModelTest {
  @TempDir private Path folder;
  private final Workers workers = new Workers();
  private final QueuedScreen screen = new QueuedScreen();
  private final Encoders encoders = new Encoders(Map.of(), Long.MAX_VALUE);
  private Workspace workspace;
  private final ObjectProperty<@Nullable Run> chosen = new SimpleObjectProperty<>();
  private StoreModel model;

  @BeforeEach
  void open() {
    Run run = new Run("r", "r", "", false, "ours", 0, Instant.EPOCH, 1);
    Adapter adapter =
        Adapter.identity(encoders.open(Encoders.STANDARD).identity(), Side.QUERY_ONLY);
    Project project = Project.create(folder.resolve("p.realign"), Clock.systemUTC());
    project.runs().add(run, "{}", AdapterFile.bytes(adapter));
    chosen.set(run);
    show(project);
  }

  private void show(Project project) {
    workspace = new Workspace(project, screen);
    model = new StoreModel(workspace, new Jobs(workers, screen, () -> 0), encoders, chosen);
  }

  @AfterEach
  void close() {
    workers.close();
    workspace.close();
    encoders.close();
  }

  private String refusal() {
    screen.until(() -> model.mishap().get() != null && !model.busy().get());
    return Objects.requireNonNull(model.mishap().get()).sentence();
  }

  @Test
  void suggestsTheOptionsOfAStoreThatIsKnown() {
    assertThat(model.form().store().get()).isEqualTo("chroma");
    assertThat(model.form().options().get())
        .isEqualTo("apiVersion=V2\nbaseUrl=http://localhost:8000\ncollectionName=realign");

    model.form().store().set("pgvector");
    assertThat(model.form().options().get()).isEqualTo("host=localhost\nport=5432\ntable=realign");

    model.form().store().set("class:my.Store");
    assertThat(model.form().options().get()).isEqualTo("host=localhost\nport=5432\ntable=realign");
  }

  @Test
  void isRememberedWithTheProjectButForSecrets() {
    model.form().store().set("pgvector");
    model
        .form()
        .options()
        .set("host=db\nuser=me\npassword=hush\nurl=http://me:hush@db\napiKey=env:KEY\ntable=t");
    model.form().jars().set("a.jar, lib");
    model.form().plainToo().set(true);
    workspace.close();

    show(Project.open(folder.resolve("p.realign"), Clock.systemUTC()));

    assertThat(model.form().store().get()).isEqualTo("pgvector");
    assertThat(model.form().options().get())
        .isEqualTo("host=db\nuser=me\npassword=\nurl=\napiKey=env:KEY\ntable=t");
    assertThat(model.form().jars().get()).isEqualTo("a.jar, lib");
    assertThat(model.form().plainToo().get()).isTrue();
  }

  @Test
  void saysWhichLineIsNoOption() {
    model.form().options().set("baseUrl=http://localhost:1\nwhatever");
    model.push();

    assertThat(refusal()).isEqualTo("“whatever” isn’t an option.");
  }

  @Test
  void saysThatAStoreIsUnknown() {
    model.form().store().set("shelf");
    model.push();

    assertThat(refusal()).isEqualTo("There is no store named “shelf”.");
  }

  @Test
  void saysThatAStoreCantBeReached() {
    model.form().options().set("baseUrl=http://127.0.0.1:1\napiVersion=V2\ncollectionName=x");
    model.evaluate();

    assertThat(refusal()).startsWith("The store chroma can’t be reached:");
  }
}
