package realign.project;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import realign.adapter.Adapter;
import realign.chunk.Chunking;
import realign.chunk.TokenCounter;
import realign.encoder.CachedEncoder;
import realign.encoder.Encoder;
import realign.experiment.Corpus;
import realign.experiment.QuestionResult;
import realign.experiment.Segmentation;
import realign.experiment.SegmentationReport;
import realign.experiment.SegmentationTrial;
import realign.export.AdapterFile;
import realign.export.report.ReportJson;
import realign.job.BadInput;
import realign.job.Messages;
import realign.job.Progress;

/**
 * Judges ways of cutting a project's documents by its accepted questions. Nothing changes but the
 * vectors that are kept.
 */
public final class Evaluation {
  /** What the project's own chunks are called beside others. */
  public static final String NOW = "now";

  private static final Messages MESSAGES = Messages.of(Evaluation.class);

  private final Project project;
  private final Encoder encoder;

  /** For one project and encoder; what was encoded before isn't again. */
  public Evaluation(Project project, Encoder encoder) {
    this.project = project;
    this.encoder = new CachedEncoder(encoder, project.vectors());
  }

  /** The project's chunks as they are. */
  public Segmentation now() {
    return new Segmentation(NOW, project.corpus().chunks());
  }

  /**
   * The project's documents cut in a way.
   *
   * @param counter the one that the chunking names
   */
  public Segmentation cut(Chunking chunking, TokenCounter counter, Progress progress) {
    String label = chunking.label(encoder.identity().plainName());
    return new Segmentation(label, new Cutting(project).trial(chunking, counter, progress));
  }

  /**
   * Judges by the encoder alone, and where the newest run's adapter is for it, by that too.
   *
   * @param segmentations one or more; the first is compared with each other one
   * @throws BadInput if there are no accepted questions with evidence in these chunks
   * @throws realign.job.Cancelled between batches
   */
  public SegmentationReport judge(List<Segmentation> segmentations, Progress progress) {
    Corpus corpus = project.corpus();
    SegmentationReport report =
        new SegmentationTrial(encoder, trained())
            .judge(segmentations, corpus.questions(), progress);
    if (report.scores().stream().allMatch(score -> score.queries() == 0)) {
      throw new BadInput(
          MESSAGES.text("evaluate.questions", project.file()),
          MESSAGES.text("evaluate.questions.advice"));
    }
    return report;
  }

  private Optional<SegmentationTrial.Trained> trained() {
    List<Run> runs = project.runs().all();
    if (runs.isEmpty()) {
      return Optional.empty();
    }
    String newest = runs.get(runs.size() - 1).id();
    Adapter adapter = AdapterFile.read(project.runs().adapter(newest).orElseThrow());
    if (!adapter.encoder().key().equals(encoder.identity().key())) {
      return Optional.empty();
    }
    return project
        .runs()
        .report(newest)
        .map(ReportJson::parse)
        .map(
            report -> report.results().stream().map(QuestionResult::id).collect(Collectors.toSet()))
        .map(unseen -> new SegmentationTrial.Trained(adapter, unseen));
  }
}
