package realign.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LaterChunksTest {
  @Test
  void countsChunksThatTheAdapterNeverSaw() {
    LaterChunks later =
        LaterChunks.since(
            List.of("c000", "c007"), List.of(World.chunk(0), World.chunk(1), World.chunk(2)));

    assertThat(later).isEqualTo(new LaterChunks(2, 3));
    assertThat(later.none()).isFalse();
    assertThat(LaterChunks.since(List.of("c000"), List.of(World.chunk(0))).none()).isTrue();
  }
}
