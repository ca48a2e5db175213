package realign.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import realign.experiment.Report;
import realign.export.report.SampleReport;
import realign.project.Run;

final class RunRowTest {
  private static final Run RUN = new Run("r1", "Run 1", "", false, "balanced", 1, Instant.EPOCH, 3);

  @Test
  void comparesReportsByWhetherTheyAreTheSameOne() {
    Report report = SampleReport.make();

    assertThat(new RunRow(RUN, report, "")).isEqualTo(new RunRow(RUN, report, ""));
    assertThat(new RunRow(RUN, report, "")).isNotEqualTo(new RunRow(RUN, SampleReport.make(), ""));
  }

  @Test
  void isTheSameAsLongAsNothingOfItChanges() {
    RunRow row = new RunRow(RUN, null, "");

    assertThat(row)
        .isEqualTo(new RunRow(RUN, null, ""))
        .hasSameHashCodeAs(new RunRow(RUN, null, ""));
    assertThat(row).isNotEqualTo(new RunRow(RUN.noted("good"), null, ""));
    assertThat(row).isNotEqualTo(new RunRow(RUN, null, "reviewed"));
  }
}
