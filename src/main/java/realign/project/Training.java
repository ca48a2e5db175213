package realign.project;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import realign.encoder.CachedEncoder;
import realign.encoder.Encoder;
import realign.experiment.Experiment;
import realign.experiment.ExperimentListener;
import realign.experiment.Material;
import realign.experiment.Outcome;
import realign.experiment.Preparation;
import realign.experiment.Scoring;
import realign.experiment.Settings;
import realign.export.AdapterFile;
import realign.export.report.ReportJson;
import realign.job.Progress;

/** Runs experiments on a project and keeps what comes of them in it. */
public final class Training {
  /** A run that was kept, and what it found. */
  public record Finished(Run run, Outcome outcome, Material material) {}

  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Project project;
  private final Encoder encoder;
  private final Experiment experiment;
  private final Clock clock;

  /**
   * For one project and encoder.
   *
   * @param clock says when a run began, in its provenance too
   */
  public Training(Project project, Encoder encoder, Experiment experiment, Clock clock) {
    this.project = project;
    this.encoder = new CachedEncoder(encoder, project.vectors());
    this.experiment = experiment;
    this.clock = clock;
  }

  /** Encodes what a run with these settings needs; nothing twice. */
  public Material prepare(Scoring scoring, Settings settings, Progress progress) {
    return new Preparation(encoder).on(settings).prepare(project.corpus(), scoring, progress);
  }

  /**
   * Runs an experiment on what {@link #prepare} made and keeps it.
   *
   * @throws realign.job.Cancelled before there is anything to keep
   */
  public Finished run(
      String name,
      Material material,
      Settings settings,
      ExperimentListener listener,
      Progress progress) {
    return kept(
        name, material, settings, timed -> experiment.run(material, timed, listener, progress));
  }

  /**
   * Trains on the chunks' own sentences and keeps the run, which nothing proves: for a project that
   * has no questions yet. Questions that it has aren't used.
   *
   * @throws realign.job.BadInput where no chunk has a sentence
   * @throws realign.job.Cancelled before there is anything to keep
   */
  public Finished runWithoutQuestions(
      String name,
      Material material,
      Settings settings,
      ExperimentListener listener,
      Progress progress) {
    return kept(
        name,
        material,
        settings,
        timed -> experiment.runWithoutQuestions(material, timed, listener, progress));
  }

  private Finished kept(
      String name, Material material, Settings settings, Function<Settings, Outcome> work) {
    Instant started = clock.instant();
    long point = project.history().point();
    Outcome outcome = work.apply(settings.withFacts(facts(settings, started)));
    double seconds = (clock.millis() - started.toEpochMilli()) / 1e3;
    Run run =
        new Run(
            free(idOf(started)),
            name,
            "",
            false,
            outcome.report().training().recipe(),
            point,
            started,
            seconds);
    new KnownEncoders(project).remember(encoder);
    project
        .runs()
        .add(run, ReportJson.text(outcome.report()), AdapterFile.bytes(outcome.adapter()));
    return new Finished(run, outcome, material);
  }

  /** A run's id, by the moment in which it began. */
  static String idOf(Instant moment) {
    return ID.format(moment);
  }

  private static Map<String, String> facts(Settings settings, Instant started) {
    Map<String, String> facts = new TreeMap<>(settings.facts());
    facts.put("time", started.toString());
    facts.put(
        "machine",
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.arch")
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " cores");
    facts.put("java", System.getProperty("java.version"));
    return facts;
  }

  /** An id of its own, even where the clock stands still. */
  private String free(String id) {
    Set<String> taken =
        project.runs().all().stream().map(Run::id).collect(Collectors.toUnmodifiableSet());
    return Stream.iterate(1, n -> n + 1)
        .map(n -> n == 1 ? id : id + "-" + n)
        .filter(name -> !taken.contains(name))
        .findFirst()
        .orElseThrow();
  }
}
