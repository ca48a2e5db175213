package realign.experiment;

import java.util.List;
import realign.chunk.Chunk;

/**
 * The same documents, cut in one way.
 *
 * @param name as reports call it
 */
public record Segmentation(String name, List<Chunk> chunks) {
  public Segmentation {
    chunks = List.copyOf(chunks);
  }
}
