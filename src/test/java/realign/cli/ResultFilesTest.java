package realign.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import realign.adapter.Adapter;
import realign.adapter.Side;
import realign.disk.SmallDisk;
import realign.encoder.EncoderIdentity;
import realign.experiment.Report;
import realign.export.AdapterFile;
import realign.export.report.ReportJson;
import realign.export.report.ReportTexts;
import realign.export.report.SampleReport;
import realign.job.ServiceFailure;

final class ResultFilesTest {
  private static final EncoderIdentity ENCODER =
      new EncoderIdentity("mini", "abc", 8, 256, "mean", "", "", true);
  private static final Adapter OLD = Adapter.identity(ENCODER, Side.SHARED);
  private static final Adapter NEW = Adapter.identity(ENCODER, Side.QUERY_ONLY);

  @Test
  void areAllOfOneRunEvenWhereTheDiskRunsFullBetweenThem() throws IOException {
    try (SmallDisk disk = new SmallDisk(1 << 20)) {
      ResultFiles files = new ResultFiles(disk.root().resolve("results"));
      files.makeFolder();
      Report report = files.write(OLD, SampleReport.make(), ReportTexts.NONE);
      Path adapter = files.folder().resolve("adapter.safetensors");
      long json = Files.size(files.folder().resolve("report.json"));
      disk.leave(Files.size(adapter) + json + 1024);
      Map<String, byte[]> before = disk.contents();

      assertThatThrownBy(() -> files.write(NEW, SampleReport.make(), ReportTexts.NONE))
          .isInstanceOf(ServiceFailure.class)
          .hasMessageContaining("report.html");

      assertThat(disk.contents().keySet()).isEqualTo(before.keySet());
      assertThat(disk.contents().values()).containsExactlyElementsOf(before.values());
      assertThat(AdapterFile.read(adapter).side()).isEqualTo(Side.SHARED);
      assertThat(ReportJson.read(files.folder().resolve("report.json"))).isEqualTo(report);
    }
  }

  @Test
  void areNamedByTheirFolder() {
    assertThat(new ResultFiles(Path.of("some/results")).name()).isEqualTo("results");
    assertThat(new ResultFiles(Path.of("/")).name()).isEqualTo("realign");
  }
}
