package realign.ui.chunks;

import java.util.Arrays;
import java.util.List;
import realign.chunk.Chunk;
import realign.chunk.Chunking;

/**
 * What a way of cutting would give.
 *
 * @param maxTokens that the encoder sees of a text; 0 where the counter isn't an encoder's
 */
record Preview(Chunking chunking, List<Chunk> chunks, int maxTokens) {
  /** A text's own tokens leave room for the two that the encoder puts around it. */
  private static final int SPECIAL_TOKENS = 2;

  Preview {
    chunks = List.copyOf(chunks);
  }

  int medianTokens() {
    int[] tokens = tokens();
    Arrays.sort(tokens);
    return tokens.length == 0 ? 0 : tokens[tokens.length / 2];
  }

  int[] tokens() {
    return chunks.stream().mapToInt(Chunk::tokens).toArray();
  }

  /** How many of a chunk's tokens the encoder sees. */
  int seen(Chunk chunk) {
    return maxTokens == 0 ? chunk.tokens() : Math.min(chunk.tokens(), room());
  }

  /** The largest size of which nothing is cut; 0 where that isn't known. */
  int room() {
    return Math.max(0, maxTokens - SPECIAL_TOKENS);
  }

  /** Of all tokens the share that no vector will ever see. */
  double unseenShare() {
    long all = chunks.stream().mapToLong(Chunk::tokens).sum();
    long seen = chunks.stream().mapToLong(this::seen).sum();
    return all == 0 ? 0 : 1 - (double) seen / all;
  }
}
