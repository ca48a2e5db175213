package realign.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import realign.adapter.Adapter;
import realign.chunk.Chunk;
import realign.encoder.Encoder;
import realign.encoder.Encoding;
import realign.encoder.Role;
import realign.job.Messages;
import realign.job.Progress;
import realign.question.Question;
import realign.retrieval.ExactSearch;
import realign.retrieval.Measure;
import realign.retrieval.Ranking;
import realign.retrieval.Significance;
import realign.vector.Matrix;

/** Judges ways of cutting by the same questions, each by whether it finds their evidence. */
public final class SegmentationTrial {
  private static final Messages MESSAGES = Messages.of(SegmentationTrial.class);
  private static final int[] DEPTHS = {1, 3, 5, 10};
  private static final int DEPTH = 10;

  /**
   * An adapter that may be judged too.
   *
   * @param unseen ids of questions that it was never trained on nor chosen by: it is judged by
   *     these alone
   */
  public record Trained(Adapter adapter, Set<String> unseen) {
    public Trained {
      unseen = Set.copyOf(unseen);
    }
  }

  private final Encoder encoder;
  private final Optional<Trained> trained;

  /** With an adapter for this very encoder, or with the encoder alone. */
  public SegmentationTrial(Encoder encoder, Optional<Trained> trained) {
    this.encoder = encoder;
    this.trained = trained;
  }

  /**
   * Encodes and searches. Questions whose evidence is in no chunk of any segmentation are left out.
   *
   * @param segmentations one or more; the first is compared with each other one
   * @throws realign.job.Cancelled between batches
   */
  public SegmentationReport judge(
      List<Segmentation> segmentations, List<Question> questions, Progress progress) {
    List<RightChunks> right =
        segmentations.stream().map(each -> new RightChunks(each.chunks())).toList();
    List<Question> placed =
        questions.stream()
            .filter(
                question ->
                    right.stream().anyMatch(each -> each.of(question, Scoring.EVIDENCE).length > 0))
            .toList();
    Matrix queries = encode(placed.stream().map(Question::text).toList(), Role.QUERY, progress);
    List<Sitting> sittings = new ArrayList<>();
    for (int i = 0; i < segmentations.size(); i++) {
      sittings.add(sitting(segmentations.get(i), right.get(i), placed, queries, progress));
    }
    return report(sittings, placed);
  }

  private Matrix encode(List<String> texts, Role role, Progress progress) {
    return texts.isEmpty()
        ? Matrix.zeros(0, encoder.identity().dimension())
        : encoder.encode(texts, role, progress).vectors();
  }

  private Sitting sitting(
      Segmentation cut,
      RightChunks right,
      List<Question> questions,
      Matrix queries,
      Progress progress) {
    List<String> texts = cut.chunks().stream().map(Chunk::text).toList();
    Encoding chunks = documents(encoder.plain(), texts, progress);
    int[][] relevant =
        questions.stream()
            .map(question -> right.of(question, Scoring.EVIDENCE))
            .toArray(int[][]::new);
    List<String> ids = cut.chunks().stream().map(Chunk::id).toList();
    List<Ranking> plain = search(chunks.vectors(), ids, queries, progress);
    List<Ranking> adapted =
        trained
            .map(Trained::adapter)
            .map(
                adapter ->
                    search(
                        adapter.documents(stored(texts, chunks, progress)),
                        ids,
                        adapter.queries(queries),
                        progress))
            .orElse(List.of());
    return new Sitting(cut.name(), chunks, relevant, plain, adapted);
  }

  /** As the adapter's encoder reads them. */
  private Matrix stored(List<String> texts, Encoding plain, Progress progress) {
    return encoder.identity().windowed()
        ? documents(encoder, texts, progress).vectors()
        : plain.vectors();
  }

  private static Encoding documents(Encoder by, List<String> texts, Progress progress) {
    return texts.isEmpty()
        ? new Encoding(Matrix.zeros(0, by.identity().dimension()), new int[0], new int[0])
        : by.encode(texts, Role.DOCUMENT, progress);
  }

  private static List<Ranking> search(
      Matrix chunks, List<String> ids, Matrix queries, Progress progress) {
    return new ExactSearch(chunks, ids).search(queries, DEPTH, progress, MESSAGES.text("judging"));
  }

  private SegmentationReport report(List<Sitting> sittings, List<Question> questions) {
    int[] all = IntStream.range(0, questions.size()).toArray();
    int[] unseen =
        IntStream.of(all)
            .filter(i -> trained.isPresent())
            .filter(i -> trained.orElseThrow().unseen().contains(questions.get(i).id()))
            .toArray();
    List<SegmentationReport.Score> scores = new ArrayList<>();
    List<SegmentationReport.Comparison> comparison = new ArrayList<>();
    Sitting first = sittings.get(0);
    for (Table table : tables(all, unseen)) {
      int[] clusters = first.clusters(table.questions);
      for (Sitting sitting : sittings) {
        for (int depth : DEPTHS) {
          scores.add(score(sitting, table, depth, clusters));
        }
      }
      for (Sitting other : sittings.subList(1, sittings.size())) {
        comparison.add(compared(first, other, table, "hit@10", Measure.HIT));
        comparison.add(compared(first, other, table, "mrr@10", Measure.RECIPROCAL_RANK));
      }
    }
    return new SegmentationReport(
        new Report.EncoderFacts(
            encoder.identity().plainName(),
            encoder.identity().dimension(),
            encoder.identity().maxTokens()),
        sittings.stream().map(Sitting::facts).toList(),
        scores,
        comparison);
  }

  private static List<Table> tables(int[] all, int[] unseen) {
    return unseen.length == 0
        ? List.of(new Table(false, "all", all))
        : List.of(
            new Table(false, "all", all),
            new Table(false, "test", unseen),
            new Table(true, "test", unseen));
  }

  private static SegmentationReport.Score score(
      Sitting sitting, Table table, int depth, int[] clusters) {
    Significance hit =
        new Significance(
            sitting.values(Measure.HIT, table.adapted, table.questions, depth), clusters);
    Significance mrr =
        new Significance(
            sitting.values(Measure.RECIPROCAL_RANK, table.adapted, table.questions, depth),
            clusters);
    return new SegmentationReport.Score(
        sitting.name(),
        table.system(),
        table.split,
        table.questions.length,
        depth,
        hit.mean(),
        mrr.mean(),
        hit.interval(),
        mrr.interval(),
        sitting.tokensRead(table.adapted, table.questions, depth));
  }

  private static SegmentationReport.Comparison compared(
      Sitting one, Sitting other, Table table, String metric, Measure measure) {
    double[] mine = one.values(measure, table.adapted, table.questions, DEPTH);
    double[] theirs = other.values(measure, table.adapted, table.questions, DEPTH);
    double[] differences =
        IntStream.range(0, mine.length).mapToDouble(i -> mine[i] - theirs[i]).toArray();
    Significance significance = new Significance(differences, one.clusters(table.questions));
    int wins = (int) Arrays.stream(differences).filter(each -> each > 0).count();
    int losses = (int) Arrays.stream(differences).filter(each -> each < 0).count();
    return new SegmentationReport.Comparison(
        one.name(),
        other.name(),
        table.system(),
        table.split,
        metric,
        significance.mean(),
        significance.interval(),
        significance.pValue(),
        wins,
        losses,
        mine.length - wins - losses);
  }

  /** Which questions are asked of which system. */
  private record Table(boolean adapted, String split, int[] questions) {
    String system() {
      return (adapted ? Searcher.Method.ADAPTED : Searcher.Method.BASELINE).label();
    }
  }
}
