package realign.experiment;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import realign.chunk.Chunk;

/**
 * How much of a corpus came after an adapter was trained. An adapter serves such chunks about as
 * well as the encoder alone, and better after training again, which takes seconds.
 *
 * @param later chunks that weren't there
 * @param all chunks that are there now
 */
public record LaterChunks(int later, int all) {
  /**
   * Compares.
   *
   * @param then ids of the chunks that the adapter was trained with
   */
  public static LaterChunks since(Collection<String> then, List<Chunk> now) {
    Set<String> seen = new HashSet<>(then);
    int later = (int) now.stream().filter(chunk -> !seen.contains(chunk.id())).count();
    return new LaterChunks(later, now.size());
  }

  public boolean none() {
    return later == 0;
  }
}
