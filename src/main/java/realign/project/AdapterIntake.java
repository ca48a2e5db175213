package realign.project;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import realign.adapter.Adapter;
import realign.adapter.Side;
import realign.encoder.EncoderIdentity;
import realign.encoder.Encoders;
import realign.experiment.Headroom;
import realign.experiment.Report;
import realign.experiment.Scoring;
import realign.experiment.Split;
import realign.export.AdapterFile;
import realign.export.report.ReportJson;
import realign.job.BadInput;
import realign.job.Messages;

/** Takes adapters from files into a project, as runs that nothing was tested by. */
public final class AdapterIntake {
  private static final Messages MESSAGES = Messages.of(AdapterIntake.class);
  private static final String IMPORTED = "imported";

  private final Project project;
  private final Encoders encoders;
  private final Clock clock;

  /**
   * For one project.
   *
   * @param encoders open what adapters name
   * @param clock says when an adapter came
   */
  public AdapterIntake(Project project, Encoders encoders, Clock clock) {
    this.project = project;
    this.encoders = encoders;
    this.clock = clock;
  }

  /** Whether it is a file of the kind that holds adapters. */
  public static boolean canRead(Path file) {
    return file.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".safetensors");
  }

  /** Whether it is a run that an adapter's file was taken in as. */
  static boolean made(Run run) {
    return run.recipe().equals(IMPORTED);
  }

  /**
   * Takes an adapter in. One that doesn't say which encoder it is for is taken for the standard
   * one's.
   *
   * @throws BadInput if it isn't an adapter, or its encoder can't be opened or is another by now
   */
  public Run take(Path file) {
    EncoderIdentity standard = encoders.open(Encoders.STANDARD).identity();
    Adapter adapter = AdapterFile.read(file, standard);
    EncoderIdentity now = encoders.open(adapter.encoder().name()).identity();
    if (!now.key().equals(adapter.encoder().key())) {
      throw new BadInput(
          MESSAGES.text("adapter.encoder", file.getFileName(), adapter.encoder().name()),
          MESSAGES.text("adapter.encoder.advice"));
    }
    Instant came = clock.instant();
    Run run =
        new Run(
            Training.idOf(came),
            String.valueOf(file.getFileName()).replaceFirst("\\.safetensors$", ""),
            MESSAGES.text("adapter.note", file.getFileName()),
            false,
            IMPORTED,
            project.history().point(),
            came,
            0);
    project.runs().add(run, ReportJson.text(report(adapter)), AdapterFile.bytes(adapter));
    return run;
  }

  private Report report(Adapter adapter) {
    EncoderIdentity encoder = adapter.encoder();
    int chunks = project.corpus().chunks().size();
    return new Report(
        new Report.EncoderFacts(encoder.name(), encoder.dimension(), encoder.maxTokens()),
        new Report.CorpusFacts(project.corpus().documents(), chunks),
        new Report.QuestionFacts(0, 0, 0, 0),
        Scoring.EVIDENCE.label(),
        Split.Kind.BOTH.label(),
        new Headroom(0, chunks, 0, 0, 0, 0, 0, 0, List.of()),
        List.of(),
        List.of(),
        new Report.Training(
            IMPORTED, adapter.side() == Side.SHARED ? "shared" : "query", 0, 0, 0, 0, List.of()),
        new Report.AdapterVerdict("", false, MESSAGES.text("adapter.untested")),
        new Report.Similarity(0, 0, 0),
        List.of(),
        Map.of(),
        adapter.provenance());
  }
}
