package realign.experiment;

import java.util.List;
import java.util.stream.IntStream;
import realign.adapter.Adapter;
import realign.chunk.Chunk;
import realign.job.Progress;
import realign.question.Question;
import realign.retrieval.Bm25;
import realign.retrieval.ExactSearch;
import realign.retrieval.Hybrid;
import realign.retrieval.Ranking;
import realign.vector.Matrix;

/** A material's chunks, ready to be searched with the encoder, the adapter and by words. */
final class Systems implements AutoCloseable {
  /** More questions than this don't move a weight that is chosen in tenths. */
  private static final int ENOUGH = 1_000;

  private final Material material;
  private final List<String> ids;
  private final Adapter adapter;
  private final ExactSearch plain;
  private final ExactSearch adapted;
  private final Bm25 words;
  private final Hybrid hybrid;

  Systems(Material material, Adapter adapter) {
    this.ids = material.chunks().stream().map(Chunk::id).toList();
    this.material = material;
    this.adapter = adapter;
    this.plain = new ExactSearch(material.chunkVectors(), ids);
    this.adapted = new ExactSearch(material.stored(adapter), ids);
    this.words = new Bm25(material.chunks().stream().map(Chunk::text).toList(), ids);
    this.hybrid = new Hybrid(ids);
  }

  /**
   * Each question's best chunks by each single system.
   *
   * @param plain by the encoder alone
   */
  record Found(List<Ranking> plain, List<Ranking> adapted, List<Ranking> words) {}

  Found search(int[] questions, Progress progress, String what) {
    return search(adapter, adapted, questions, progress, what);
  }

  private Found search(
      Adapter by, ExactSearch among, int[] questions, Progress progress, String what) {
    Matrix vectors = material.questionVectors().pick(questions);
    List<String> texts =
        IntStream.of(questions).mapToObj(material.questions()::get).map(Question::text).toList();
    return new Found(
        plain.search(vectors, Hybrid.DEPTH, progress, what),
        among.search(by.queries(vectors), Hybrid.DEPTH, progress, what),
        words.search(texts, Hybrid.DEPTH, progress));
  }

  /** The rank of each question's best right chunk, by the encoder alone. */
  int[] plainRanks(int[] questions, int[][] relevant, Progress progress, String what) {
    return plain.ranks(material.questionVectors().pick(questions), relevant, progress, what);
  }

  /** The same with the adapter. */
  int[] adaptedRanks(int[] questions, int[][] relevant, Progress progress, String what) {
    Matrix vectors = adapter.queries(material.questionVectors().pick(questions));
    return adapted.ranks(vectors, relevant, progress, what);
  }

  Hybrid hybrid() {
    return hybrid;
  }

  /**
   * The weights that serve the validation questions best.
   *
   * @param selected the adapter before it was trained on those questions, too
   */
  FusionWeights weights(Adapter selected, Split split, Progress progress, String what) {
    int[] all = split.validation(Part.ALL);
    int count = Math.min(all.length, ENOUGH);
    if (count == 0) {
      return FusionWeights.EVEN;
    }
    int[] questions =
        IntStream.range(0, count).map(i -> all[(int) ((long) i * all.length / count)]).toArray();
    int[][] relevant =
        IntStream.of(questions).mapToObj(q -> material.relevant()[q]).toArray(int[][]::new);
    ExactSearch before = new ExactSearch(material.stored(selected), ids);
    Found found = search(selected, before, questions, progress, what);
    return new FusionWeights(
        hybrid.tunedWeight(found.plain(), found.words(), relevant),
        hybrid.tunedWeight(found.adapted(), found.words(), relevant));
  }

  @Override
  public void close() {
    words.close();
  }
}
