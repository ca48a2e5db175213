package realign.ui.chunks;

import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.chunk.Proposal;

/**
 * What is said of the chunks that are listed; may be asked on any thread.
 *
 * @param preview null until it is known
 * @param excluded ids of those that are left out
 */
record ChunkMarks(@Nullable Preview preview, Set<String> excluded) {
  static final ChunkMarks NONE = new ChunkMarks(null, Set.of());

  ChunkMarks {
    excluded = Set.copyOf(excluded);
  }

  /** Where a chunk stands. */
  record Pages(int first, int last) implements Comparable<Pages> {
    private static final Comparator<Pages> ORDER =
        Comparator.comparingInt(Pages::first).thenComparingInt(Pages::last);

    @Override
    public int compareTo(Pages other) {
      return ORDER.compare(this, other);
    }
  }

  /** How long a chunk is, and how much of it the encoder sees. */
  record Tokens(int all, int seen) implements Comparable<Tokens> {
    private static final Comparator<Tokens> ORDER =
        Comparator.comparingInt(Tokens::all).thenComparingInt(Tokens::seen);

    @Override
    public int compareTo(Tokens other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Whether a chunk is left out, or why it may serve better so.
   *
   * @param reason null where nothing speaks against it
   */
  record Mark(boolean out, Proposal.@Nullable Reason reason) implements Comparable<Mark> {
    @Override
    public int compareTo(Mark other) {
      if (out != other.out) {
        return Boolean.compare(out, other.out);
      }
      return reason == null || other.reason == null
          ? Boolean.compare(reason != null, other.reason != null)
          : reason.compareTo(other.reason);
    }
  }

  static Pages pages(Chunk chunk) {
    return new Pages(chunk.firstPage(), chunk.lastPage());
  }

  Tokens tokens(Chunk chunk) {
    return new Tokens(chunk.tokens(), preview == null ? chunk.tokens() : preview.seen(chunk));
  }

  Mark mark(Chunk chunk) {
    return new Mark(excluded.contains(chunk.id()), preview == null ? null : preview.reason(chunk));
  }
}
