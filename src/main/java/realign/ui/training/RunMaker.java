package realign.ui.training;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import realign.adapter.Recipe;
import realign.encoder.CachedEncoder;
import realign.encoder.Encoder;
import realign.encoder.Encoders;
import realign.experiment.Corpus;
import realign.experiment.Experiment;
import realign.experiment.ExperimentListener;
import realign.experiment.Material;
import realign.experiment.Preparation;
import realign.experiment.Report;
import realign.experiment.Scenario;
import realign.experiment.Scoring;
import realign.experiment.Settings;
import realign.experiment.Sides;
import realign.experiment.Split;
import realign.job.Messages;
import realign.job.Progress;
import realign.project.Project;
import realign.project.Reranking;
import realign.project.Run;
import realign.project.Training;
import realign.question.Question;
import realign.question.Verdict;

/** Makes runs and keeps them in the project; works on the worker’s thread. */
final class RunMaker {
  private static final Messages MESSAGES = Messages.of(RunMaker.class);

  /** What a rerun’s provenance calls the point of the history that its questions are those of. */
  private static final String POINT = "questionsAt";

  private final Project project;
  private final Encoders encoders;
  private final Clock clock;

  RunMaker(Project project, Encoders encoders, Clock clock) {
    this.project = project;
    this.encoders = encoders;
    this.clock = clock;
  }

  /**
   * What came of a run.
   *
   * @param remarks what isn’t as it was asked for
   */
  record Made(Run run, Report report, List<String> remarks) {
    Made {
      remarks = List.copyOf(remarks);
    }
  }

  /** By a plan, on the project as it is. */
  Made make(String name, Plan plan, ExperimentListener listener, Progress progress) {
    Training training = training(plan);
    Material material = training.prepare(plan.scoring(), plan.settings(), progress);
    return made(trained(training, name, material, plan, plan.settings(), listener, progress), "");
  }

  /** With the questions, settings and seed of another run, and the chunks of today. */
  Made again(String name, RunRow former, ExperimentListener listener, Progress progress) {
    Map<String, String> facts =
        former.report() == null ? Map.of() : former.report().provenance().facts();
    Plan plan = planOf(former);
    long point = point(former);
    Encoder encoder = new CachedEncoder(encoders.open(plan.encoder()), project.vectors());
    Settings settings = plan.settings();
    Preparation plain = new Preparation(encoder);
    Preparation preparation = facts.containsKey(Material.Whole.FACT) ? plain.on(settings) : plain;
    Material material = preparation.prepare(corpusAt(point), plan.scoring(), progress);
    Map<String, String> kept = new HashMap<>(settings.facts());
    kept.put(POINT, Long.toString(point));
    Training.Finished finished =
        trained(training(plan), name, material, plan, settings.withFacts(kept), listener, progress);
    boolean exact = material.hash().equals(facts.getOrDefault("data", ""));
    return made(finished, exact ? "" : MESSAGES.text("run.inexact"));
  }

  private static Training.Finished trained(
      Training training,
      String name,
      Material material,
      Plan plan,
      Settings settings,
      ExperimentListener listener,
      Progress progress) {
    return plan.needsNoQuestions()
        ? training.runWithoutQuestions(name, material, settings, listener, progress)
        : training.run(name, material, settings, listener, progress);
  }

  private Made made(Training.Finished finished, String remark) {
    String gone =
        Reranking.of(project.settings())
            .filter(kept -> !kept.present())
            .map(kept -> MESSAGES.text("run.unranked", kept.folder()))
            .orElse("");
    List<String> remarks = Stream.of(remark, gone).filter(text -> !text.isEmpty()).toList();
    return new Made(finished.run(), finished.outcome().report(), remarks);
  }

  /** The point of the history whose questions a run used. */
  static long point(RunRow row) {
    Map<String, String> facts = row.report() == null ? Map.of() : row.report().provenance().facts();
    return number(facts, POINT).orElse(row.run().point());
  }

  private Training training(Plan plan) {
    Experiment plain = new Experiment(System::nanoTime);
    Experiment experiment =
        Reranking.of(project.settings())
            .filter(Reranking::present)
            .map(kept -> plain.with(kept.open(encoders)))
            .orElse(plain);
    return new Training(project, encoders.open(plan.encoder()), experiment, clock);
  }

  private Corpus corpusAt(long point) {
    Corpus now = project.corpus();
    List<Question> accepted =
        project.history().questionsAt(point).stream()
            .filter(question -> question.verdict() == Verdict.ACCEPTED)
            .toList();
    return now.with(accepted, project.history().negativesAt(point));
  }

  /** The plan that a run was made by; as near as its provenance says where it wasn’t made here. */
  static Plan planOf(RunRow row) {
    Report report = row.report();
    if (report == null) {
      return Plan.standard();
    }
    Map<String, String> facts = report.provenance().facts();
    return Optional.ofNullable(facts.get(Plan.FACT))
        .flatMap(PlanText::parse)
        .orElseGet(() -> guessed(report, facts));
  }

  private static Plan guessed(Report report, Map<String, String> facts) {
    Plan plan =
        Plan.standard()
            .with("shared".equals(report.training().side()) ? Sides.SHARED : Sides.QUERY_ONLY)
            .with(Knobs.value(Split.Kind.class, report.splitKind()))
            .with(Knobs.value(Scoring.class, report.scoring()))
            .withEncoder(report.encoder().name())
            .withSeed(number(facts, "seed").orElse(1L));
    Optional<Recipe> preset = Recipe.named(report.training().recipe());
    if (report.training().candidates() == 1 && preset.isPresent()) {
      return plan.following(preset.get()).with(plan.side());
    }
    Scenario scenario = Knobs.value(Scenario.class, facts.getOrDefault("scenario", "balanced"));
    return plan.with(Purpose.valueOf(scenario.name()));
  }

  private static Optional<Long> number(Map<String, String> facts, String name) {
    return Optional.ofNullable(facts.get(name)).map(Long::valueOf);
  }
}
