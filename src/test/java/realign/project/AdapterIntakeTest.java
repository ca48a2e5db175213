package realign.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.adapter.Adapter;
import realign.adapter.Provenance;
import realign.adapter.Side;
import realign.encoder.EncoderIdentity;
import realign.encoder.Encoders;
import realign.experiment.Report;
import realign.export.AdapterFile;
import realign.export.report.ReportJson;
import realign.job.BadInput;
import realign.vector.Matrix;

final class AdapterIntakeTest {
  private static final Encoders ENCODERS = new Encoders();

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("team adapter.safetensors");
  }

  @AfterAll
  static void close() {
    ENCODERS.close();
  }

  private static Adapter adapter(EncoderIdentity encoder) {
    Matrix weights = Matrix.identity(encoder.dimension());
    weights.values()[1] = .25f;
    return new Adapter(
        Side.SHARED, weights, Optional.empty(), encoder, new Provenance(Map.of("seed", "7")));
  }

  private Run take(Project project) {
    return new AdapterIntake(project, ENCODERS, Clock.fixed(Given.TIME, ZoneOffset.UTC)).take(file);
  }

  @Test
  void anAdapterBecomesARunThatNothingProves() {
    Adapter adapter = adapter(ENCODERS.open(Encoders.STANDARD).identity());
    AdapterFile.write(adapter, file);
    try (Project project = Given.project(folder.resolve("p.realign"))) {
      Run run = take(project);

      assertThat(project.runs().all()).containsExactly(run);
      assertThat(run.name()).isEqualTo("team adapter");
      assertThat(run.note()).isEqualTo("From team adapter.safetensors");
      assertThat(project.runs().adapter(run.id())).contains(AdapterFile.bytes(adapter));
      Report report = ReportJson.parse(project.runs().report(run.id()).orElseThrow());
      assertThat(report.scores()).isEmpty();
      assertThat(report.adapter().recommended()).isFalse();
      assertThat(report.training().side()).isEqualTo("shared");
    }
  }

  @Test
  void whatServesAnotherEncoderOrIsNoAdapterStaysOut() throws Exception {
    EncoderIdentity standard = ENCODERS.open(Encoders.STANDARD).identity();
    EncoderIdentity older =
        new EncoderIdentity(
            standard.name(),
            "another revision",
            standard.dimension(),
            standard.maxTokens(),
            standard.pooling(),
            "",
            "",
            true);
    try (Project project = Given.project(folder.resolve("p.realign"))) {
      AdapterFile.write(adapter(older), file);
      assertThatThrownBy(() -> take(project))
          .isInstanceOf(BadInput.class)
          .hasMessageContaining("another");
      Files.writeString(file, "no tensors");
      assertThatThrownBy(() -> take(project)).isInstanceOf(BadInput.class);
      assertThat(project.runs().all()).isEmpty();
    }
  }
}
