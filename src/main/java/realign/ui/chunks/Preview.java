package realign.ui.chunks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.chunk.Chunking;
import realign.chunk.Proposal;
import realign.chunk.Proposals;

/**
 * What a way of cutting would give.
 *
 * @param maxTokens that the encoder sees of a text; 0 where the counter isn't an encoder's
 * @param proposed ids of chunks that may serve better left out, and why
 */
record Preview(
    Chunking chunking, List<Chunk> chunks, int maxTokens, Map<String, Proposal.Reason> proposed) {
  /** A text's own tokens leave room for the two that the encoder puts around it. */
  private static final int SPECIAL_TOKENS = 2;

  Preview {
    chunks = List.copyOf(chunks);
    proposed = Map.copyOf(proposed);
  }

  /** Looks for what may be left out. */
  static Preview of(Chunking chunking, List<Chunk> chunks, int maxTokens) {
    Map<String, Proposal.Reason> proposed = new LinkedHashMap<>();
    for (Proposal proposal : Proposals.of(chunks)) {
      proposed.put(proposal.chunk().id(), proposal.reason());
    }
    return new Preview(chunking, chunks, maxTokens, proposed);
  }

  Proposal.@Nullable Reason reason(Chunk chunk) {
    return proposed.get(chunk.id());
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
