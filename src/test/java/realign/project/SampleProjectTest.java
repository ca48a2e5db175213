package realign.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.document.DocumentReader;
import realign.document.ReadingLimits;
import realign.document.ReadingSettings;
import realign.encoder.Encoders;
import realign.job.Cancelled;
import realign.job.Progress;

final class SampleProjectTest {
  @TempDir private Path folder;

  @Test
  void isNeverThereByHalf() {
    Path file = folder.resolve("Sample.realign");
    try (Encoders encoders = new Encoders();
        DocumentReader reader =
            new DocumentReader(
                ReadingSettings.standard(), ReadingLimits.standard(), System::nanoTime)) {
      SampleProject sample = new SampleProject(reader, encoders.counter(Encoders.STANDARD));
      Clock clock = Clock.systemUTC();
      Path documents = folder.resolve("documents");

      assertThatThrownBy(() -> sample.open(file, clock, documents, stopped()))
          .isInstanceOf(Cancelled.class);
      assertThat(file).doesNotExist();

      try (Project project = sample.open(file, clock, documents, Progress.NONE)) {
        assertThat(project.documents().list()).hasSize(3);
        assertThat(project.chunks().all()).isNotEmpty();
        assertThat(project.questions().all()).isNotEmpty();
        project.questions().remove(project.questions().all().stream().map(q -> q.id()).toList());
      }
      assertThat(Files.exists(folder.resolve("Sample.realign.filling"))).isFalse();
      try (Project again = sample.open(file, clock, documents, Progress.NONE)) {
        assertThat(again.questions().all()).isEmpty();
      }
    }
  }

  /** Lets the first part of the work begin. */
  private static Progress stopped() {
    return new Progress() {
      private boolean begun;

      @Override
      public void report(String what, long done, long total) {
        begun = true;
      }

      @Override
      public boolean cancelled() {
        return begun;
      }
    };
  }
}
