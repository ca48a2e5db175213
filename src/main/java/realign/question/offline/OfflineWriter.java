package realign.question.offline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import realign.chunk.Chunk;
import realign.job.Progress;
import realign.question.Budget;
import realign.question.Demand;
import realign.question.Draft;
import realign.question.Origin;
import realign.question.QuestionWriter;
import realign.question.Trouble;
import realign.question.Usage;
import realign.question.Writing;

/**
 * Writes English questions without a model, from what sentences say and which words the corpus
 * makes rare. The same corpus, settings and seed give the same questions.
 */
public final class OfflineWriter implements QuestionWriter {
  private static final String VERSION = "1";

  private final long seed;
  private final Owners owners;
  private final Keyphrases keyphrases;
  private final ThreadLocal<English> english = ThreadLocal.withInitial(English::new);

  /**
   * Counts the corpus's words.
   *
   * @param corpus all chunks, not only those to be asked about
   */
  public OfflineWriter(List<Chunk> corpus, long seed) {
    this.seed = seed;
    this.owners = new Owners(corpus);
    this.keyphrases = new Keyphrases(corpus);
  }

  /** How many of these aren't in English: it makes keyword queries of them at most. */
  public static int notEnglish(List<Chunk> chunks) {
    return (int) chunks.parallelStream().filter(chunk -> Tongue.other(chunk.text())).count();
  }

  @Override
  public Origin origin() {
    return new Origin(Origin.Source.OFFLINE, "seed " + seed, VERSION, "");
  }

  @Override
  public int concurrency() {
    return Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
  }

  @Override
  public Usage expected(Chunk chunk, Demand demand) {
    return Usage.NONE;
  }

  @Override
  public Writing write(Chunk chunk, Demand demand, Budget budget, Progress progress) {
    progress.check();
    budget.reserve(Usage.NONE);
    Selection selection = new Selection(chunk.text(), new Random(seed ^ chunk.id().hashCode()));
    List<Draft> drafts = selection.choose(ideas(chunk), demand);
    if (drafts.isEmpty()) {
      return new Writing.Failed(Trouble.NOTHING_TO_ASK, "", Usage.NONE);
    }
    int missing = demand.questions() - drafts.size();
    return new Writing.Written(
        drafts, missing > 0 ? Map.of(Trouble.TOO_FEW, missing) : Map.of(), Usage.NONE);
  }

  private List<Idea> ideas(Chunk chunk) {
    SentenceIdeas writer = new SentenceIdeas(english.get(), keyphrases);
    String[] path = chunk.section().split(" › ", -1);
    List<Idea> ideas = new ArrayList<>();
    for (Passage passage : Passage.of(chunk.text(), path[path.length - 1])) {
      for (Sentence sentence : english.get().read(passage, chunk.text())) {
        if (owners.owns(chunk, sentence.start(), sentence.end())) {
          ideas.addAll(writer.of(sentence));
        }
      }
    }
    return ideas;
  }

  /** Where chunks overlap, the one in whose middle a sentence stands asks about it. */
  private static final class Owners {
    private final Map<String, List<Chunk>> byDocument = new HashMap<>();

    Owners(List<Chunk> corpus) {
      for (Chunk chunk : corpus) {
        byDocument.computeIfAbsent(chunk.span().document(), d -> new ArrayList<>()).add(chunk);
      }
      byDocument.values().forEach(l -> l.sort(Comparator.comparingInt(c -> c.span().start())));
    }

    boolean owns(Chunk chunk, int start, int end) {
      int from = chunk.span().start() + start;
      int to = chunk.span().start() + end;
      for (Chunk other : byDocument.getOrDefault(chunk.span().document(), List.of())) {
        int order = Integer.compare(margin(other, from, to), margin(chunk, from, to));
        boolean earlier = other.span().start() < chunk.span().start();
        if (!other.id().equals(chunk.id()) && (order > 0 || (order == 0 && earlier))) {
          return false;
        }
      }
      return true;
    }

    private static int margin(Chunk chunk, int from, int to) {
      return Math.min(from - chunk.span().start(), chunk.span().end() - to);
    }
  }
}
