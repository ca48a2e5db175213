package realign.ui.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.chunk.Chunk;
import realign.question.Question;

final class ContextTest {
  @TempDir private Path folder;

  @Test
  void namesEachChunkOnceThatQuestionsStandIn() {
    Question one = Desktop.open(0, "a", "who inspects the wave buoys");
    Question other = Desktop.open(0, "b", "when are the wave buoys inspected");
    Question third = Desktop.open(2, "c", "who approves the certificates");
    Question orphan = Desktop.open(1, "d", "where do hydrophones live").withEvidence(List.of());
    try (Desktop desktop = new Desktop(folder)) {
      assertThat(Context.chunks(List.of(one, other, third, orphan), desktop.workspace))
          .extracting(Chunk::id)
          .containsExactlyInAnyOrder("c0", "c2");
    }
  }
}
