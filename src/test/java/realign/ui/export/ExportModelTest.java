package realign.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.adapter.Adapter;
import realign.adapter.Side;
import realign.encoder.EncoderIdentity;
import realign.encoder.Encoders;
import realign.export.AdapterFile;
import realign.export.report.ReportJson;
import realign.export.report.SampleReport;
import realign.project.Project;
import realign.project.Run;
import realign.ui.kit.Jobs;
import realign.ui.kit.QueuedScreen;
import realign.ui.kit.Workers;
import realign.ui.kit.Workspace;

final class ExportModelTest {
  private static final EncoderIdentity ENCODER =
      new EncoderIdentity("all-MiniLM-L6-v2", "r", 4, 256, "mean", "", "", true);

  @TempDir private Path folder;
  private final Workers workers = new Workers();
  private final QueuedScreen screen = new QueuedScreen();
  private final Encoders encoders = new Encoders(Map.of(), Long.MAX_VALUE);
  private Workspace workspace;
  private ExportModel model;

  @BeforeEach
  void open() {
    Project project = Project.create(folder.resolve("p.realign"), Clock.systemUTC());
    project.runs().add(run("older"), ReportJson.text(SampleReport.make()), adapter());
    project.runs().add(run("newer"), ReportJson.text(SampleReport.make()), adapter());
    workspace = new Workspace(project, screen);
    model = new ExportModel(workspace, new Jobs(workers, screen, () -> 0), encoders);
  }

  @AfterEach
  void close() {
    workers.close();
    workspace.close();
    encoders.close();
  }

  @Test
  void beginsWithTheNewestRunAndItsVerdict() {
    screen.until(() -> model.verdict().get() != null);

    assertThat(model.run().get()).extracting(Run::name).isEqualTo("newer");
    assertThat(model.verdict().get()).isEqualTo(SampleReport.make().adapter());
  }

  @Test
  void writesAnAdapterThatReadsBackTheSame() {
    model.write(folder);
    screen.until(() -> model.written().get() != null);

    Written written = Objects.requireNonNull(model.written().get());
    assertThat(written.target()).isEqualTo(folder.resolve("adapter.safetensors"));
    assertThat(written.check()).isEqualTo("Read back and compared: it agrees to the bit.");
    assertThat(written.snippets()).isNotEmpty();
    assertThat(AdapterFile.read(written.target()).isIdentity()).isTrue();
  }

  @Test
  void writesReports() {
    model.form().set(Form.Named.JSON);
    model.write(folder);
    screen.until(() -> model.written().get() != null);

    assertThat(ReportJson.read(folder.resolve("report.json"))).isEqualTo(SampleReport.make());
  }

  @Test
  void whatCameOfOneFormIsNotSaidOfAnother() {
    model.form().set(Form.Named.JSON);
    model.write(folder);
    model.form().set(Form.all().get(0));
    model.write(folder);
    screen.until(() -> model.written().get() != null);

    assertThat(Objects.requireNonNull(model.written().get()).target())
        .isEqualTo(folder.resolve("adapter.safetensors"));
    model.form().set(Form.Named.JSON);
    assertThat(model.written().get()).isNull();
  }

  @Test
  void saysWhyItCantWrite() throws Exception {
    Path file = Files.writeString(folder.resolve("not a folder"), "");

    model.write(file);
    screen.until(() -> model.mishap().get() != null);

    assertThat(model.written().get()).isNull();
    assertThat(Objects.requireNonNull(model.mishap().get()).advice()).isNotEmpty();
  }

  private static Run run(String name) {
    return new Run(name, name, "", false, "ours", 0, Instant.EPOCH, 1);
  }

  private static byte[] adapter() {
    return AdapterFile.bytes(Adapter.identity(ENCODER, Side.QUERY_ONLY));
  }
}
