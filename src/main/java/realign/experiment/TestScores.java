package realign.experiment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import realign.adapter.Adapter;
import realign.chunk.Chunk;
import realign.job.Progress;
import realign.retrieval.ExactSearch;
import realign.retrieval.Hybrid;
import realign.retrieval.Measure;
import realign.retrieval.Ranking;
import realign.retrieval.Reranker;
import realign.retrieval.Significance;
import realign.vector.Matrix;
import realign.vector.Rows;

/** Every system on the test questions, once. */
final class TestScores {
  private static final int[] DEPTHS = {1, 3, 4, 5, 10};

  private final Material material;
  private final Split split;
  private final int[] questions;
  private final int[][] relevant;
  private final int[] clusters;
  private final Map<String, List<Ranking>> systems = new LinkedHashMap<>();
  private final int[] before;
  private final int[] after;
  private final Report.Similarity similarity;

  TestScores(
      Material material,
      Split split,
      Adapter adapter,
      Systems searched,
      Progress progress,
      String what) {
    this.material = material;
    this.split = split;
    questions = split.test(Part.ALL);
    relevant = IntStream.of(questions).mapToObj(q -> material.relevant()[q]).toArray(int[][]::new);
    clusters = IntStream.of(questions).map(material::source).toArray();
    before = searched.plainRanks(questions, relevant, progress, what);
    after = searched.adaptedRanks(questions, relevant, progress, what);
    Systems.Found found = searched.search(questions, progress, what);
    FusionWeights weights = FusionWeights.of(adapter.provenance());
    Hybrid hybrid = searched.hybrid();
    int depth = Hybrid.DEPTH;
    systems.put("baseline", found.plain());
    systems.put("adapted", found.adapted());
    systems.put("bm25", found.words());
    systems.put("hybrid", hybrid.byRank(found.plain(), found.words(), depth));
    systems.put("hybridAdapted", hybrid.byRank(found.adapted(), found.words(), depth));
    systems.put(
        "hybridWeighted", hybrid.byScore(found.plain(), found.words(), weights.plain(), depth));
    systems.put(
        "hybridAdaptedWeighted",
        hybrid.byScore(found.adapted(), found.words(), weights.adapted(), depth));
    Matrix plain = material.questionVectors().pick(questions);
    similarity =
        similarity(plain, adapter.queries(plain), adapter.documents(material.chunkVectors()));
  }

  /** Adds what the encoder alone finds where the chunks' vectors have moved. */
  void move(Matrix chunks, Progress progress, String what) {
    List<String> ids = material.chunks().stream().map(Chunk::id).toList();
    Matrix queries = material.questionVectors().pick(questions);
    systems.put(
        "moved", new ExactSearch(chunks, ids).search(queries, Hybrid.DEPTH, progress, what));
  }

  /** Adds what a cross-encoder makes of the encoder's and the adapter's first results. */
  void rerank(Reranker reranker, Progress progress, String what) {
    for (String system : List.of("baseline", "adapted")) {
      List<Ranking> reranked = new ArrayList<>();
      for (int i = 0; i < questions.length; i++) {
        progress.report(what, i, questions.length);
        reranked.add(
            reranker.rerank(
                material.questions().get(questions[i]).text(),
                of(system).get(i),
                row -> material.chunks().get(row).text(),
                progress));
      }
      systems.put(system.equals("adapted") ? "rerankedAdapted" : "reranked", reranked);
    }
  }

  private List<Ranking> of(String system) {
    return java.util.Objects.requireNonNull(systems.get(system));
  }

  private Report.Similarity similarity(Matrix plain, Matrix adapted, Matrix documents) {
    double baseline = 0;
    double moved = 0;
    int improved = 0;
    for (int i = 0; i < questions.length; i++) {
      float[] source = material.chunkVectors().row(clusters[i]);
      double one = Rows.dot(plain.row(i), source);
      double other = Rows.dot(adapted.row(i), documents.row(clusters[i]));
      baseline += one;
      moved += other;
      improved += other > one ? 1 : 0;
    }
    double count = Math.max(1, questions.length);
    return new Report.Similarity(baseline / count, moved / count, improved / count);
  }

  Report.Similarity similarity() {
    return similarity;
  }

  /** Of every system, on every part that has test questions, at every depth. */
  List<Report.Score> scores() {
    List<Report.Score> scores = new ArrayList<>();
    systems.forEach(
        (system, rankings) ->
            positions()
                .forEach(
                    (part, at) -> {
                      for (int depth : DEPTHS) {
                        scores.add(score(system, part, depth, pick(rankings, at), at));
                      }
                    }));
    return scores;
  }

  /** For each part that has test questions, where those stand among all test questions. */
  private Map<Part, int[]> positions() {
    Map<Part, int[]> positions = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      int[] rows = split.test(part);
      if (rows.length > 0) {
        positions.put(
            part,
            IntStream.of(rows).map(row -> java.util.Arrays.binarySearch(questions, row)).toArray());
      }
    }
    return positions;
  }

  private static List<Ranking> pick(List<Ranking> rankings, int[] at) {
    return IntStream.of(at).mapToObj(rankings::get).toList();
  }

  private Report.Score score(
      String system, Part part, int depth, List<Ranking> rankings, int[] at) {
    int[][] right = IntStream.of(at).mapToObj(i -> relevant[i]).toArray(int[][]::new);
    int[] drawn = IntStream.of(at).map(i -> clusters[i]).toArray();
    Significance hit = new Significance(Measure.HIT.of(rankings, right, depth), drawn);
    Significance mrr = new Significance(Measure.RECIPROCAL_RANK.of(rankings, right, depth), drawn);
    return new Report.Score(
        system,
        part.label(),
        at.length,
        depth,
        hit.mean(),
        mrr.mean(),
        mean(Measure.NDCG.of(rankings, right, depth)),
        mean(Measure.PRECISION.of(rankings, right, depth)),
        mean(Measure.RECALL.of(rankings, right, depth)),
        mean(Measure.AVERAGE_PRECISION.of(rankings, right, Hybrid.DEPTH)),
        hit.interval(),
        mrr.interval());
  }

  private static double mean(double[] values) {
    return java.util.Arrays.stream(values).average().orElse(0);
  }

  /** Adapted against baseline on every part that has test questions. */
  List<Report.Comparison> comparison() {
    List<Report.Comparison> found = new ArrayList<>();
    positions()
        .forEach(
            (part, at) -> {
              found.add(compared(part, "hit@10", Measure.HIT, at));
              found.add(compared(part, "mrr@10", Measure.RECIPROCAL_RANK, at));
            });
    return found;
  }

  private Report.Comparison compared(Part part, String metric, Measure measure, int[] at) {
    int[][] right = IntStream.of(at).mapToObj(i -> relevant[i]).toArray(int[][]::new);
    double[] old = measure.of(pick(of("baseline"), at), right, 10);
    double[] young = measure.of(pick(of("adapted"), at), right, 10);
    double[] differences =
        IntStream.range(0, at.length).mapToDouble(i -> young[i] - old[i]).toArray();
    Significance significance =
        new Significance(differences, IntStream.of(at).map(i -> clusters[i]).toArray());
    int wins = (int) IntStream.of(at).filter(i -> after[i] < before[i]).count();
    int losses = (int) IntStream.of(at).filter(i -> after[i] > before[i]).count();
    return new Report.Comparison(
        part.label(),
        metric,
        significance.mean(),
        significance.interval(),
        significance.pValue(),
        wins,
        losses,
        at.length - wins - losses);
  }

  /** One a test question, in the questions' order. */
  List<QuestionResult> results() {
    List<QuestionResult> results = new ArrayList<>();
    for (int i = 0; i < questions.length; i++) {
      results.add(
          new QuestionResult(
              questions[i],
              material.questions().get(questions[i]).id(),
              partOf(questions[i]),
              before[i],
              after[i]));
    }
    return results;
  }

  private Part partOf(int question) {
    for (Part part : List.of(Part.KNOWN, Part.NEW)) {
      if (java.util.Arrays.binarySearch(split.test(part), question) >= 0) {
        return part;
      }
    }
    return Part.LATER;
  }
}
