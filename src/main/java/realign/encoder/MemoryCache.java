package realign.encoder;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps vectors as long as the program runs. */
public final class MemoryCache implements VectorCache {
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

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
