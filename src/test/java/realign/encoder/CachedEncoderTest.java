package realign.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import realign.job.Progress;
import realign.vector.Matrix;

final class CachedEncoderTest {
  private final MemoryCache cache = new MemoryCache();
  private final Counting minilm = new Counting("minilm");

  @Test
  void encodesEachTextOnceHoweverOftenItIsAskedFor() {
    CachedEncoder encoder = new CachedEncoder(minilm, cache);
    encoder.encode(List.of("a", "bb", "a"), Role.QUERY, Progress.NONE);
    Encoding second = encoder.encode(List.of("bb", "ccc", "a"), Role.QUERY, Progress.NONE);

    assertThat(minilm.encoded).containsExactlyInAnyOrder("a", "bb", "ccc");
    assertThat(second.vectors().sameAs(new Matrix(3, 1, new float[] {2, 3, 1}))).isTrue();
    assertThat(second.tokens()).containsExactly(2, 3, 1);
  }

  @Test
  void keepsRolesAndEncodersApart() {
    Counting other = new Counting("bge");
    new CachedEncoder(minilm, cache).encode(List.of("a"), Role.QUERY, Progress.NONE);
    new CachedEncoder(minilm, cache).encode(List.of("a"), Role.DOCUMENT, Progress.NONE);
    new CachedEncoder(other, cache).encode(List.of("a"), Role.QUERY, Progress.NONE);

    assertThat(minilm.encoded).containsExactly("a", "a");
    assertThat(other.encoded).containsExactly("a");
  }

  @Test
  void reportsOneProgressOverAllPortions() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 1200; i++) {
      texts.add("text " + i);
    }
    List<Long> done = new ArrayList<>();
    List<Long> totals = new ArrayList<>();
    Progress progress =
        new Progress() {
          @Override
          public void report(String what, long part, long total) {
            done.add(part);
            totals.add(total);
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };
    new CachedEncoder(minilm, cache).encode(texts, Role.DOCUMENT, progress);

    long characters = texts.stream().mapToLong(String::length).sum();
    assertThat(done).isSorted().hasSize(3).endsWith(characters);
    assertThat(totals).containsOnly(characters);
  }

  /** Encodes a text as its length. */
  private static final class Counting implements Encoder {
    private final List<String> encoded = new ArrayList<>();
    private final String name;

    Counting(String name) {
      this.name = name;
    }

    @Override
    public EncoderIdentity identity() {
      return new EncoderIdentity(name, "1", 1, 9, "mean", "", "", false);
    }

    @Override
    public Encoding encode(List<String> texts, Role role, Progress progress) {
      encoded.addAll(texts);
      float[] lengths = new float[texts.size()];
      int[] tokens = new int[texts.size()];
      for (int i = 0; i < lengths.length; i++) {
        tokens[i] = texts.get(i).length();
        lengths[i] = tokens[i];
      }
      progress.report("encoding", 1, 1);
      return new Encoding(new Matrix(lengths.length, 1, lengths), tokens, tokens);
    }

    @Override
    public void close() {}
  }
}
