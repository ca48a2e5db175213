package realign.encoder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where vectors are kept, keyed by what they were made of. Safe for use from several threads. */
public interface VectorCache {
  /** A vector and what its text cost. */
  record Entry(float[] vector, int tokens, int seen) {}

  /** One entry a key, null where there is none. */
  List<@Nullable Entry> get(List<String> keys);

  void put(List<String> keys, List<Entry> entries);
}
