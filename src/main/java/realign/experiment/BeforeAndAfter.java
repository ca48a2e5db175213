package realign.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import realign.adapter.Adapter;
import realign.job.Progress;
import realign.retrieval.Measure;
import realign.retrieval.Ranking;
import realign.retrieval.Significance;
import realign.vector.Matrix;
import realign.vector.Rows;

/** What the adapter changes for each test question. */
final class BeforeAndAfter {
  private final Material material;
  private final TestQuestions questions;
  private final Adapter adapter;
  private final int[] before;
  private final int[] after;

  BeforeAndAfter(
      Material material,
      TestQuestions questions,
      Adapter adapter,
      Systems searched,
      Progress progress,
      String what) {
    this.material = material;
    this.questions = questions;
    this.adapter = adapter;
    before = searched.plainRanks(questions.rows(), questions.relevant(), progress, what);
    after = searched.adaptedRanks(questions.rows(), questions.relevant(), progress, what);
  }

  /** How near each question is to the chunk that it was asked about. */
  Report.Similarity similarity() {
    Matrix plain = questions.vectors();
    Matrix adapted = adapter.queries(plain);
    Matrix documents = material.stored(adapter);
    double baseline = 0;
    double moved = 0;
    int improved = 0;
    for (int i = 0; i < questions.size(); i++) {
      int source = questions.sources()[i];
      double one = Rows.dot(plain.row(i), material.chunkVectors().row(source));
      double other = Rows.dot(adapted.row(i), documents.row(source));
      baseline += one;
      moved += other;
      improved += other > one ? 1 : 0;
    }
    double count = Math.max(1, questions.size());
    return new Report.Similarity(baseline / count, moved / count, improved / count);
  }

  /** Adapted against baseline on every part that has test questions. */
  List<Report.Comparison> comparison(List<Ranking> baseline, List<Ranking> adapted) {
    List<Report.Comparison> found = new ArrayList<>();
    questions
        .positions()
        .forEach(
            (part, at) -> {
              List<Ranking> old = TestScores.pick(baseline, at);
              List<Ranking> young = TestScores.pick(adapted, at);
              found.add(compared(part, "hit@10", Measure.HIT, at, old, young));
              found.add(compared(part, "mrr@10", Measure.RECIPROCAL_RANK, at, old, young));
            });
    return found;
  }

  private Report.Comparison compared(
      Part part,
      String metric,
      Measure measure,
      int[] at,
      List<Ranking> baseline,
      List<Ranking> adapted) {
    int[][] right = questions.relevant(at);
    double[] old = measure.of(baseline, right, 10);
    double[] young = measure.of(adapted, right, 10);
    double[] differences =
        IntStream.range(0, at.length).mapToDouble(i -> young[i] - old[i]).toArray();
    Significance significance = new Significance(differences, questions.sources(at));
    return Report.Comparison.of(
        part,
        metric,
        significance,
        IntStream.of(at).map(i -> before[i]).toArray(),
        IntStream.of(at).map(i -> after[i]).toArray());
  }

  /** One a test question, in the questions' order. */
  List<QuestionResult> results() {
    return IntStream.range(0, questions.size())
        .mapToObj(
            i ->
                new QuestionResult(
                    questions.rows()[i],
                    questions.question(i).id(),
                    questions.part(i),
                    before[i],
                    after[i]))
        .toList();
  }
}
