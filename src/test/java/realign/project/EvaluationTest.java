package realign.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.chunk.Chunk;
import realign.chunk.Chunking;
import realign.chunk.TokenCounter;
import realign.document.Span;
import realign.encoder.Encoders;
import realign.experiment.Segmentation;
import realign.experiment.SegmentationReport;
import realign.experiment.SegmentationReport.Comparison;
import realign.experiment.SegmentationReport.Score;
import realign.job.BadInput;
import realign.job.Progress;
import realign.question.Question;
import realign.question.Verdict;

/** Two ways of cutting a sample document, judged by its questions with the standard encoder. */
final class EvaluationTest {
  private static final Encoders ENCODERS = new Encoders();
  private static final TokenCounter COUNTER = ENCODERS.counter(Encoders.STANDARD);

  @TempDir static Path folder;
  private static Project project;
  private static Evaluation evaluation;

  @BeforeAll
  static void open() {
    project = SampleReport.project(folder, way("tokens:200/0"), COUNTER);
    evaluation = new Evaluation(project, ENCODERS.open(Encoders.STANDARD));
  }

  @AfterAll
  static void close() {
    project.close();
    ENCODERS.close();
  }

  @Test
  void thePresentChunksAndTheSameCutAnewFareTheSame() {
    Segmentation again = evaluation.cut(way("tokens:200/0"), COUNTER, Progress.NONE);
    SegmentationReport report = evaluation.judge(List.of(again, evaluation.now()), Progress.NONE);

    assertThat(report.segmentations())
        .extracting(SegmentationReport.Facts::name)
        .containsExactly("tokens:200/0", "now");
    assertThat(report.comparison())
        .extracting(Comparison::difference, Comparison::wins, Comparison::losses, Comparison::ties)
        .containsOnly(org.assertj.core.groups.Tuple.tuple(0.0, 0, 0, 60));
    assertThat(scores(report, "now"))
        .usingRecursiveComparison()
        .ignoringFields("segmentation")
        .isEqualTo(scores(report, "tokens:200/0"));
  }

  @Test
  void moreOfTheEvidenceIsFoundWhereTheEncoderSeesTheWholeChunk() {
    Segmentation pages = evaluation.cut(way("document"), COUNTER, Progress.NONE);
    int vectors = project.vectors().count();
    SegmentationReport report = evaluation.judge(List.of(evaluation.now(), pages), Progress.NONE);

    assertThat(report.segmentations().get(0).seenShare()).isEqualTo(1);
    assertThat(report.segmentations().get(1).seenShare()).isLessThan(.1);
    assertThat(report.segmentations().get(1).chunks()).isEqualTo(1);
    Score now = scores(report, "now").get(3);
    Score whole = scores(report, "document").get(3);
    assertThat(now.k()).isEqualTo(10);
    assertThat(now.queries()).isEqualTo(60);
    assertThat(now.mrr()).isBetween(.3, .95);
    assertThat(whole.hitRate()).as("a single chunk holds everything").isEqualTo(1);
    assertThat(now.tokensRead()).as("and costs its reader more").isLessThan(whole.tokensRead());
    assertThat(project.vectors().count()).isGreaterThan(vectors);
    int kept = project.vectors().count();
    assertThat(evaluation.judge(List.of(evaluation.now(), pages), Progress.NONE)).isEqualTo(report);
    assertThat(project.vectors().count()).isEqualTo(kept);
  }

  @Test
  void aQuestionWhoseEvidenceIsInOneOfThemOnlyIsAMissInTheOther() {
    Span evidence = project.questions().all().get(0).evidence().get(0).span();
    List<Chunk> rest =
        evaluation.now().chunks().stream()
            .filter(chunk -> !chunk.span().overlaps(evidence))
            .toList();
    SegmentationReport report =
        evaluation.judge(List.of(evaluation.now(), new Segmentation("rest", rest)), Progress.NONE);

    int lost = report.segmentations().get(1).unplaced();
    assertThat(lost).isBetween(1, 20);
    assertThat(report.segmentations().get(0).unplaced()).isZero();
    Score score = scores(report, "rest").get(3);
    assertThat(score.queries()).isEqualTo(60);
    assertThat(score.hitRate()).isLessThanOrEqualTo((60.0 - lost) / 60);
  }

  @Test
  void withoutAcceptedQuestionsThereIsNothingToJudgeBy() {
    List<String> ids =
        project.questions().all().stream().map(Question::id).collect(Collectors.toList());
    project.questions().decide(ids, Verdict.REJECTED);
    try {
      assertThatThrownBy(() -> evaluation.judge(List.of(evaluation.now()), Progress.NONE))
          .isInstanceOf(BadInput.class);
    } finally {
      project.history().undo();
    }
  }

  private static List<Score> scores(SegmentationReport report, String segmentation) {
    return report.scores().stream()
        .filter(score -> score.segmentation().equals(segmentation))
        .toList();
  }

  private static Chunking way(String label) {
    return Chunking.labelled(label, Encoders.STANDARD).orElseThrow();
  }
}
