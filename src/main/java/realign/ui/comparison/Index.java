package realign.ui.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import realign.adapter.Adapter;
import realign.adapter.Side;
import realign.chunk.Chunk;
import realign.encoder.Encoders;
import realign.experiment.RightChunks;
import realign.experiment.Scoring;
import realign.experiment.Searcher;
import realign.export.AdapterFile;
import realign.job.Messages;
import realign.job.Progress;
import realign.project.Project;
import realign.project.Reranking;
import realign.question.Evidence;
import realign.question.Question;
import realign.retrieval.Ranking;
import realign.retrieval.Reranker;

/** A project’s chunks, ready to be searched in every way; works on workers’ threads. */
final class Index implements AutoCloseable {
  private static final Messages MESSAGES = Messages.of(Index.class);

  /** What is shown of each list. */
  static final int SHOWN = 10;

  /** How far down a chunk’s rank is known. */
  private static final int DEPTH = Searcher.DEPTH;

  private final Project project;
  private final List<Chunk> chunks;
  private final Map<String, String> documents = new HashMap<>();
  private final Map<String, Searcher> searchers = new HashMap<>();
  private final Map<String, QueryEncoder> opened = new HashMap<>();
  private final Map<String, QueryEncoder> asking = new HashMap<>();
  private final RightChunks right;
  private final Encoders encoders;

  Index(Project project, Encoders encoders) {
    this.project = project;
    this.encoders = encoders;
    this.chunks = project.corpus().chunks();
    this.right = new RightChunks(chunks);
    project.documents().list().forEach(each -> documents.put(each.id(), each.name()));
  }

  /** Encodes what a run’s way to search needs; nothing twice. */
  synchronized void prepare(String run, Progress progress) {
    if (!searchers.containsKey(run)) {
      searchers.put(run, build(run, progress));
    }
  }

  synchronized boolean ready(String run) {
    return searchers.containsKey(run);
  }

  private Searcher build(String run, Progress progress) {
    byte[] kept = run.isEmpty() ? null : project.runs().adapter(run).orElse(null);
    Adapter stored = kept == null ? null : AdapterFile.read(kept);
    String name = stored == null ? Encoders.STANDARD : stored.encoder().name();
    QueryEncoder encoder =
        opened.computeIfAbsent(
            name, open -> new QueryEncoder(encoders.open(open), project.vectors()));
    asking.put(run, encoder);
    Adapter adapter =
        stored == null ? Adapter.identity(encoder.identity(), Side.QUERY_ONLY) : stored;
    return Searcher.over(chunks, encoder, adapter, progress);
  }

  private synchronized Searcher searcher(Contender contender) {
    Searcher searcher = searchers.get(contender.run());
    if (searcher == null) {
      throw new IllegalStateException(contender.name());
    }
    return searcher;
  }

  /** Both sides’ answers. */
  Answer answer(
      String query,
      @Nullable Question question,
      Contender left,
      Contender other,
      @Nullable Reranking reranking) {
    Search one = search(left, query, reranking);
    Search two = search(other, query, reranking);
    Marker marker = marker(query, question);
    return new Answer(
        query,
        question,
        marker.negatives().size(),
        found(one.hits(), two.hits(), marker),
        found(two.hits(), one.hits(), marker),
        one.took(),
        two.took());
  }

  /** Those of these questions that a chunk answers, as they are asked. */
  Asked asked(List<Question> questions, Scoring scoring) {
    return Asked.of(questions, question -> right.of(question, scoring));
  }

  /**
   * The rank of each question’s best right chunk by a side; 0 where it isn’t found.
   *
   * @throws realign.job.Cancelled between portions
   */
  int[] ranks(Contender side, Asked asked, @Nullable Reranking reranking, Progress progress) {
    Searcher searcher = searcher(side);
    QueryEncoder encoder = Objects.requireNonNull(asking(side), side.run());
    Searcher.Queries queries =
        new Searcher.Queries(asked.texts(), encoder.kept(asked.texts(), progress));
    String what = MESSAGES.text("ranking", asked.size());
    if (!side.reranked() || reranking == null) {
      return searcher.ranks(side.method(), queries, asked.relevant(), progress, what);
    }
    Reranker reranker = reranking.open(encoders);
    return searcher.ranks(side.method(), queries, asked.relevant(), reranker, progress, what);
  }

  private Marker marker(String query, @Nullable Question question) {
    QueryWords words = new QueryWords(query);
    if (question == null) {
      return new Marker(List.of(), Set.of(), List.of(), words);
    }
    Set<String> gold = new HashSet<>();
    for (int row : right.of(question, Scoring.EVIDENCE)) {
      gold.add(chunks.get(row).id());
    }
    List<Evidence> wrong = project.questions().negatives().getOrDefault(question.id(), List.of());
    return new Marker(question.evidence(), gold, wrong, words);
  }

  private record Search(List<Searcher.Hit> hits, Took took) {}

  private Search search(Contender contender, String query, @Nullable Reranking reranking) {
    Searcher searcher = searcher(contender);
    Reranker reranker = contender.reranked() && reranking != null ? reranking.open(encoders) : null;
    long embed = embed(contender, query);
    long start = System.nanoTime();
    Ranking ranking = searcher.rank(contender.method(), query, DEPTH);
    long searched = System.nanoTime();
    if (reranker == null) {
      return new Search(searcher.hits(ranking), new Took(embed, millis(searched - start), -1));
    }
    Ranking reranked = searcher.rerank(query, ranking, reranker, Progress.NONE);
    long end = System.nanoTime();
    return new Search(
        searcher.hits(reranked), new Took(embed, millis(searched - start), millis(end - searched)));
  }

  /** How long the query’s vector takes, which both sides then have; -1 where none is needed. */
  private long embed(Contender contender, String query) {
    QueryEncoder encoder = asking(contender);
    if (contender.method() == Searcher.Method.BM25 || encoder == null) {
      return -1;
    }
    return millis(encoder.nanos(query));
  }

  private synchronized @Nullable QueryEncoder asking(Contender contender) {
    return asking.get(contender.run());
  }

  private static long millis(long nanos) {
    return nanos / 1_000_000;
  }

  /** The first of a list, and the first right one after those where there is none among them. */
  private List<Found> found(List<Searcher.Hit> hits, List<Searcher.Hit> others, Marker marker) {
    Map<String, Integer> ranks = new HashMap<>();
    others.forEach(hit -> ranks.put(hit.chunk().id(), hit.rank()));
    List<Found> found = new ArrayList<>();
    boolean any = false;
    for (Searcher.Hit hit : hits) {
      boolean gold = marker.right(hit.chunk());
      if (hit.rank() <= SHOWN || (gold && !any)) {
        found.add(found(hit, ranks.getOrDefault(hit.chunk().id(), 0), gold, marker));
      }
      any |= gold;
    }
    return found;
  }

  private Found found(Searcher.Hit hit, int other, boolean gold, Marker marker) {
    Chunk chunk = hit.chunk();
    String document = documents.getOrDefault(chunk.span().document(), "");
    String place =
        chunk.firstPage() == chunk.lastPage()
            ? MESSAGES.text("place.page", document, chunk.firstPage())
            : MESSAGES.text("place.pages", document, chunk.firstPage(), chunk.lastPage());
    return new Found(
        hit.rank(),
        chunk,
        hit.score(),
        place,
        gold,
        !gold && marker.wrong(chunk),
        other,
        marker.marks(chunk));
  }

  @Override
  public synchronized void close() {
    searchers.values().forEach(Searcher::close);
    searchers.clear();
  }
}
