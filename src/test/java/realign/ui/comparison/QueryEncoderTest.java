package realign.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import realign.encoder.Encoder;
import realign.encoder.Encoders;
import realign.encoder.MemoryCache;
import realign.encoder.Role;
import realign.job.Progress;

final class QueryEncoderTest {
  @Test
  void givesTheBaselineWhatTheEncoderSeesAtOnceThoughTheAdapterReadsInWindows() {
    List<String> text = List.of("water ".repeat(200) + "tax ".repeat(200));
    try (Encoders encoders = new Encoders()) {
      Encoder plain = encoders.open("all-MiniLM-L6-v2");
      Encoder windowed = encoders.open("all-MiniLM-L6-v2+windows");
      QueryEncoder queries = new QueryEncoder(windowed, new MemoryCache());

      assertThat(queries.plain().identity()).isEqualTo(plain.identity());
      assertThat(document(queries.plain(), text)).containsExactly(document(plain, text));
      assertThat(document(queries, text)).containsExactly(document(windowed, text));
      assertThat(document(queries, text)).isNotEqualTo(document(plain, text));
    }
  }

  private static float[] document(Encoder encoder, List<String> text) {
    return encoder.encode(text, Role.DOCUMENT, Progress.NONE).vectors().row(0);
  }
}
