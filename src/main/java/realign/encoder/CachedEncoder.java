package realign.encoder;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import realign.job.Progress;
import realign.vector.Matrix;

/** Encodes only what the cache doesn't hold, in portions that are kept as they come. */
public final class CachedEncoder implements Encoder {
  /** So many are looked up at once: few objects then live for long, which is what costs. */
  private static final int SLICE = 1000;

  private final Encoder encoder;
  private final VectorCache cache;

  public CachedEncoder(Encoder encoder, VectorCache cache) {
    this.encoder = encoder;
    this.cache = cache;
  }

  @Override
  public EncoderIdentity identity() {
    return encoder.identity();
  }

  @Override
  public String address() {
    return encoder.address();
  }

  @Override
  public Encoder plain() {
    Encoder plain = encoder.plain();
    return plain == encoder ? this : new CachedEncoder(plain, cache);
  }

  @Override
  public int portion(List<String> texts, int from) {
    return encoder.portion(texts, from);
  }

  @Override
  public Encoding encode(List<String> texts, Role role, Progress progress) {
    // Windows are kept one by one, as the texts that they are.
    return identity().windowed()
        ? new WindowedEncoder(plain()).encode(texts, role, progress)
        : kept(texts, role, progress);
  }

  private Encoding kept(List<String> texts, Role role, Progress progress) {
    Gathered gathered = new Gathered(texts.size(), identity().dimension());
    Map<String, String> missing = new LinkedHashMap<>();
    Map<String, List<Integer>> places = new HashMap<>();
    for (int from = 0; from < texts.size(); from += SLICE) {
      List<String> slice = texts.subList(from, Math.min(texts.size(), from + SLICE));
      List<String> keys = slice.stream().map(text -> key(text, role)).toList();
      List<VectorCache.@Nullable Entry> entries = cache.get(keys);
      for (int i = 0; i < keys.size(); i++) {
        VectorCache.Entry entry = entries.get(i);
        if (entry == null) {
          missing.put(keys.get(i), slice.get(i));
          places.computeIfAbsent(keys.get(i), key -> new ArrayList<>(1)).add(from + i);
        } else {
          gathered.put(from + i, entry);
        }
      }
    }
    make(missing, role, progress, (key, made) -> gathered.put(places.get(key), made));
    return gathered.encoding();
  }

  private void make(
      Map<String, String> missing,
      Role role,
      Progress progress,
      BiConsumer<String, VectorCache.Entry> taker) {
    List<String> keys = byLength(missing);
    Portions portions = new Portions(progress, missing);
    List<String> sorted = keys.stream().map(missing::get).toList();
    for (int from = 0, to; from < keys.size(); from = to) {
      to = encoder.portion(sorted, from);
      List<String> portion = keys.subList(from, to);
      List<String> texts = sorted.subList(from, to);
      portions.begin(texts);
      Encoding encoding = encoder.encode(texts, role, portions);
      List<VectorCache.Entry> entries = new ArrayList<>();
      for (int i = 0; i < portion.size(); i++) {
        entries.add(
            new VectorCache.Entry(
                encoding.vectors().row(i), encoding.tokens()[i], encoding.seen()[i]));
        taker.accept(portion.get(i), entries.get(i));
      }
      cache.put(portion, entries);
    }
  }

  /** Like lengths stand together over all portions, not only within one. */
  private static List<String> byLength(Map<String, String> texts) {
    List<String> keys = new ArrayList<>(texts.keySet());
    keys.sort(Comparator.comparingInt(key -> -texts.getOrDefault(key, "").length()));
    return keys;
  }

  /** What was asked for, as it comes together. */
  private static final class Gathered {
    private final Matrix vectors;
    private final int[] tokens;
    private final int[] seen;

    Gathered(int size, int dimension) {
      vectors = Matrix.zeros(size, dimension);
      tokens = new int[size];
      seen = new int[size];
    }

    void put(@Nullable List<Integer> rows, VectorCache.Entry entry) {
      if (rows != null) {
        rows.forEach(row -> put(row, entry));
      }
    }

    void put(int row, VectorCache.Entry entry) {
      int dimension = vectors.columns();
      System.arraycopy(entry.vector(), 0, vectors.values(), row * dimension, dimension);
      tokens[row] = entry.tokens();
      seen[row] = entry.seen();
    }

    Encoding encoding() {
      return new Encoding(vectors, tokens, seen);
    }
  }

  private String key(String text, Role role) {
    String maker = identity().key() + '\0' + role + '\0';
    return Fingerprint.of(
        maker.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    encoder.close();
  }

  /**
   * One progress over all portions, weighed by characters, since tokens aren't known beforehand.
   */
  private static final class Portions implements Progress {
    private final Progress whole;
    private final long total;
    private long done;
    private long portion;

    Portions(Progress whole, Map<String, String> texts) {
      this.whole = whole;
      this.total = characters(texts.values());
    }

    private static long characters(Collection<String> texts) {
      return texts.stream().mapToLong(String::length).sum();
    }

    void begin(List<String> texts) {
      done += portion;
      portion = characters(texts);
    }

    @Override
    public void report(String what, long part, long of) {
      whole.report(what, done + portion * part / Math.max(1, of), total);
    }

    @Override
    public boolean cancelled() {
      return whole.cancelled();
    }
  }
}
