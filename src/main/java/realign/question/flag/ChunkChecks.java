package realign.question.flag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import realign.chunk.Chunk;
import realign.question.CopiedWords;
import realign.question.Question;
import realign.retrieval.Ranking;

/** What a question's words, the chunks that hold its evidence and other chunks say of it. */
final class ChunkChecks {
  private final FlagSettings settings;
  private final List<Chunk> chunks;
  private final ChunkPlaces places;
  private final TextChecks checks;

  ChunkChecks(FlagSettings settings, List<Chunk> chunks) {
    this.settings = settings;
    this.chunks = chunks;
    this.places = new ChunkPlaces(chunks);
    this.checks = new TextChecks(settings);
  }

  /**
   * Flags that need no other chunk.
   *
   * @param sources chunks' words by row, filled as they are asked for
   */
  List<Flag> own(Question question, Map<Integer, CopiedWords.Source> sources) {
    int[] rows = places.holding(question);
    List<Flag> own = new ArrayList<>(checks.ofText(question));
    List<Chunk> holding = new ArrayList<>();
    for (int row : rows) {
      holding.add(chunks.get(row));
    }
    if (rows.length > 0) {
      CopiedWords.Source source =
          sources.computeIfAbsent(rows[0], r -> CopiedWords.Source.of(chunks.get(r).text()));
      own.addAll(checks.ofChunk(question, source));
    }
    own.addAll(checks.ofEvidence(question, holding));
    return own;
  }

  /** Whether another chunk answers the question far better. */
  List<Flag> better(Question question, Ranking ranking) {
    int[] own = places.holding(question);
    int rank = ranking.rankOf(own);
    if (own.length == 0 || ranking.chunks().length == 0 || rank == 1) {
      return List.of();
    }
    double best = ranking.scores()[0];
    // An own chunk below the depth scores at most what stands last.
    double last = ranking.scores()[rank == 0 ? ranking.scores().length - 1 : rank - 1];
    return best < last * settings.better()
        ? List.of()
        : List.of(new Flag.AnsweredBetter(chunks.get(ranking.chunks()[0]).id(), best, last));
  }
}
