package realign.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import realign.job.Progress;

final class WindowedEncoderTest {
  private static final Encoders ENCODERS = new Encoders();
  private static final String NAME = "all-MiniLM-L6-v2";

  /** Each half is 150 words of a token each: the encoder sees 254 of them. */
  private static final String WATER = "water ".repeat(150).strip();

  private static final String TAX = "tax ".repeat(150).strip();
  private static final String LONG = WATER + " " + TAX;

  private final Encoder plain = ENCODERS.open(NAME);
  private final Encoder windowed = ENCODERS.open(NAME + "+windows");

  @AfterAll
  static void close() {
    ENCODERS.close();
  }

  @Test
  void readsWhatTheEncoderCutsOff() {
    Encoding whole = windowed.encode(List.of("kettle", LONG), Role.DOCUMENT, Progress.NONE);

    List<String> windows = Windows.of(LONG, 302, 256);
    assertThat(windows).hasSize(2);
    Encoding parts = plain.encode(windows, Role.DOCUMENT, Progress.NONE);
    Encoding heads = plain.encode(List.of("kettle", LONG), Role.DOCUMENT, Progress.NONE);
    float[] expected =
        Windows.joined(
            heads.vectors().row(1), List.of(parts.vectors().row(0), parts.vectors().row(1)));
    assertThat(whole.vectors().row(1)).containsExactly(expected, within(1e-6f));
    assertThat(whole.vectors().row(0)).containsExactly(heads.vectors().row(0));
    assertThat(whole.tokens()).containsExactly(3, 302);
    assertThat(whole.seen()).containsExactly(3, 302);
  }

  @Test
  void leavesQueriesAsTheyAre() {
    assertThat(windowed.encode(List.of(LONG), Role.QUERY, Progress.NONE).vectors().row(0))
        .containsExactly(plain.encode(List.of(LONG), Role.QUERY, Progress.NONE).vectors().row(0));
  }

  @Test
  void isAnotherEncoderToAdaptersOfWhichThePlainOneIsKnown() {
    assertThat(windowed.identity().name()).isEqualTo(NAME + "+windows");
    assertThat(windowed.identity().pooling()).isEqualTo("mean+windows");
    assertThat(windowed.identity().key()).isNotEqualTo(plain.identity().key());
    assertThat(windowed.identity().plainName()).isEqualTo(NAME);
    assertThat(windowed.identity().openedBy("/models/mini")).isEqualTo("/models/mini+windows");
    assertThat(plain.identity().openedBy("/models/mini")).isEqualTo("/models/mini");
    assertThat(windowed.plain()).isSameAs(plain);
    assertThat(ENCODERS.counter(NAME + "+windows")).isSameAs(ENCODERS.counter(NAME));
    assertThat(Encoders.files(NAME + "+windows")).isPresent();
    assertThatThrownBy(() -> new WindowedEncoder(windowed))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsWindowsAsTheTextsThatTheyAre() {
    Map<String, VectorCache.Entry> kept = new HashMap<>();
    VectorCache cache = new Kept(kept);
    new CachedEncoder(plain, cache).encode(List.of(LONG), Role.DOCUMENT, Progress.NONE);
    CachedEncoder cached = new CachedEncoder(windowed, cache);
    Encoding first = cached.encode(List.of(LONG), Role.DOCUMENT, Progress.NONE);

    assertThat(kept).hasSize(3);
    assertThat(first.vectors().row(0))
        .containsExactly(
            windowed.encode(List.of(LONG), Role.DOCUMENT, Progress.NONE).vectors().row(0),
            within(1e-6f));
    assertThat(cached.plain().identity()).isEqualTo(plain.identity());
  }

  private record Kept(Map<String, Entry> entries) implements VectorCache {
    @Override
    public List<@Nullable Entry> get(List<String> keys) {
      return keys.stream().<@Nullable Entry>map(entries::get).toList();
    }

    @Override
    public void put(List<String> keys, List<Entry> made) {
      for (int i = 0; i < keys.size(); i++) {
        entries.put(keys.get(i), made.get(i));
      }
    }
  }
}
