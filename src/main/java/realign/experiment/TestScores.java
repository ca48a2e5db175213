package realign.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Every system on the test questions, once. */
final class TestScores {
  private static final int[] DEPTHS = {1, 3, 4, 5, 10};

  private final Material material;
  private final TestQuestions questions;
  private final BeforeAndAfter change;
  private final Map<String, List<Ranking>> systems = new LinkedHashMap<>();

  TestScores(
      Material material,
      Split split,
      Adapter adapter,
      Systems searched,
      Progress progress,
      String what) {
    this.material = material;
    questions = new TestQuestions(material, split);
    change = new BeforeAndAfter(material, questions, adapter, searched, progress, what);
    Systems.Found found = searched.search(questions.rows(), progress, what);
    FusionWeights weights = FusionWeights.of(adapter.provenance());
    Hybrid hybrid = searched.hybrid();
    int depth = Hybrid.DEPTH;
    systems.put("baseline", found.plain());
    systems.put("adapted", found.adapted());
    material
        .whole()
        .ifPresent(w -> systems.put("windows", among(w.chunkVectors(), progress, what)));
    systems.put("bm25", found.words());
    systems.put("hybrid", hybrid.byRank(found.plain(), found.words(), depth));
    systems.put("hybridAdapted", hybrid.byRank(found.adapted(), found.words(), depth));
    systems.put(
        "hybridWeighted", hybrid.byScore(found.plain(), found.words(), weights.plain(), depth));
    systems.put(
        "hybridAdaptedWeighted",
        hybrid.byScore(found.adapted(), found.words(), weights.adapted(), depth));
  }

  /** Adds what the encoder alone finds where the chunks' vectors have moved. */
  void move(Matrix chunks, Progress progress, String what) {
    systems.put("moved", among(chunks, progress, what));
  }

  private List<Ranking> among(Matrix chunks, Progress progress, String what) {
    List<String> ids = material.chunks().stream().map(Chunk::id).toList();
    return new ExactSearch(chunks, ids).search(questions.vectors(), Hybrid.DEPTH, progress, what);
  }

  /** Adds what a cross-encoder makes of the encoder's and the adapter's first results. */
  void rerank(Reranker reranker, Progress progress, String what) {
    for (String system : List.of("baseline", "adapted")) {
      List<Ranking> reranked = new ArrayList<>();
      for (int i = 0; i < questions.size(); i++) {
        progress.report(what, i, questions.size());
        reranked.add(
            reranker.rerank(
                questions.question(i).text(),
                of(system).get(i),
                row -> material.chunks().get(row).text(),
                progress));
      }
      systems.put(system.equals("adapted") ? "rerankedAdapted" : "reranked", reranked);
    }
  }

  private List<Ranking> of(String system) {
    return Objects.requireNonNull(systems.get(system));
  }

  Report.Similarity similarity() {
    return change.similarity();
  }

  /** Adapted against baseline on every part that has test questions. */
  List<Report.Comparison> comparison() {
    return change.comparison(of("baseline"), of("adapted"));
  }

  /** One a test question, in the questions' order. */
  List<QuestionResult> results() {
    return change.results();
  }

  /** Of every system, on every part that has test questions, at every depth. */
  List<Report.Score> scores() {
    List<Report.Score> scores = new ArrayList<>();
    systems.forEach(
        (system, rankings) ->
            questions
                .positions()
                .forEach(
                    (part, at) -> {
                      for (int depth : DEPTHS) {
                        scores.add(score(system, part, depth, pick(rankings, at), at));
                      }
                    }));
    return scores;
  }

  static List<Ranking> pick(List<Ranking> rankings, int[] at) {
    return IntStream.of(at).mapToObj(rankings::get).toList();
  }

  private Report.Score score(
      String system, Part part, int depth, List<Ranking> rankings, int[] at) {
    int[][] right = questions.relevant(at);
    int[] drawn = questions.sources(at);
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
    return Arrays.stream(values).average().orElse(0);
  }
}
