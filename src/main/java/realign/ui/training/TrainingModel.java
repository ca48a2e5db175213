package realign.ui.training;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import realign.encoder.Encoders;
import realign.experiment.Scoring;
import realign.experiment.Split;
import realign.job.Messages;
import realign.project.Project;
import realign.ui.kit.Job;
import realign.ui.kit.Jobs;
import realign.ui.kit.Mishap;
import realign.ui.kit.Workspace;

/** What the screen of training shows and does, without its nodes. */
final class TrainingModel {
  private static final Messages MESSAGES = Messages.of(TrainingModel.class);
  private static final String PLAN = "training.plan";

  private final Workspace workspace;
  private final Jobs jobs;
  private final RunMaker maker;
  private final LiveTraining training;
  private final ProspectModel prospect;
  private final RunsModel runs;
  private final PairModel pair;
  private final Stock stock;
  private final ReadOnlyObjectWrapper<Plan> plan = new ReadOnlyObjectWrapper<>(Plan.standard());
  private boolean chosen;

  TrainingModel(Workspace workspace, Jobs jobs, Encoders encoders, Clock clock) {
    this.workspace = workspace;
    this.jobs = jobs;
    this.maker = new RunMaker(workspace.project(), encoders, clock);
    this.training = new LiveTraining(jobs);
    this.prospect = new ProspectModel(workspace, jobs, encoders, plan());
    this.runs = new RunsModel(workspace, jobs);
    this.pair = new PairModel(workspace, jobs, runs.selected());
    this.stock = new Stock(workspace, jobs, prospect::forget);
    runs.selected().subscribe(rows -> rows.stream().limit(1).forEach(training::show));
    plan.subscribe(now -> encoders.limit(now.tokenLimit()));
    jobs.workers().execute(() -> recall(workspace.project()));
  }

  ReadOnlyObjectProperty<Readiness> readiness() {
    return stock.readiness();
  }

  /** Wrong marks that training can’t use yet. */
  ReadOnlyObjectProperty<Waiting> waiting() {
    return stock.waiting();
  }

  ReadOnlyObjectProperty<Plan> plan() {
    return plan.getReadOnlyProperty();
  }

  /** What the charts show: the run that goes on, or the one that is selected. */
  ReadOnlyObjectProperty<LiveRun> live() {
    return training.live();
  }

  /** The training that goes on; null for none. */
  ReadOnlyObjectProperty<@Nullable Job> job() {
    return training.job();
  }

  /** What to know about the run that was just made. */
  ReadOnlyObjectProperty<List<String>> remarks() {
    return training.remarks();
  }

  /** Why the last training came to nothing; null where it did, or none was tried. */
  ReadOnlyObjectProperty<@Nullable Mishap> mishap() {
    return training.mishap();
  }

  ProspectModel prospect() {
    return prospect;
  }

  RunsModel runs() {
    return runs;
  }

  /** The two runs that are selected; null where there aren’t two. */
  ReadOnlyObjectProperty<@Nullable Pairing> pair() {
    return pair.pair();
  }

  /** The screen came into view. */
  void shown() {
    prospect.refresh(readiness().get(), stock.corpus());
    runs.nameVersions();
    if (!training()) {
      runs.selectNewest();
    }
  }

  /** Looks at what there is to gain, however long it takes. */
  void look() {
    prospect.look(stock.corpus());
  }

  void choose(Plan next) {
    chosen = true;
    plan.set(next);
  }

  /** Sets a setting; false where the text isn’t a value of it. */
  boolean set(Knob knob, String text) {
    try {
      choose(knob.set(plan.get(), text));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  boolean training() {
    return training.running();
  }

  /** Trains by the plan; the run that comes of it is kept and shown. */
  void train() {
    Plan now = plan.get();
    if (!workspace.project().readOnly()) {
      workspace.change(() -> workspace.project().settings().put(PLAN, PlanText.of(now)));
    }
    train(now);
  }

  /** Trains on the documents alone, this once: the plan is for when there are questions. */
  void trainWithoutQuestions() {
    train(plan.get().with(Purpose.DOCUMENTS));
  }

  private void train(Plan now) {
    String name = nextName(MESSAGES.text("purpose." + now.purpose().key() + ".short"));
    start(name, (listener, progress) -> maker.make(name, now, listener, progress));
  }

  /** Runs again what a run was made of. */
  void rerun(RunRow former) {
    String name = MESSAGES.text("run.again", former.run().name());
    start(name, (listener, progress) -> maker.again(name, former, listener, progress));
  }

  private void start(String name, LiveTraining.Making making) {
    if (!training()) {
      runs.select(List.of());
      training.start(name, making, made -> runs.add(made.run(), made.report()));
    }
  }

  /** Ends the training; the best that was found by then is kept. */
  void cancel() {
    training.cancel();
  }

  private String nextName(String purpose) {
    Set<String> taken =
        workspace.runs().get().stream().map(run -> run.name()).collect(Collectors.toSet());
    int number = taken.size() + 1;
    while (taken.contains(MESSAGES.text("run.name", number, purpose))) {
      number++;
    }
    return MESSAGES.text("run.name", number, purpose);
  }

  /** What was chosen last time, or what the data asks for. */
  private void recall(Project project) {
    Optional<Plan> last = project.settings().value(PLAN).flatMap(PlanText::parse);
    boolean given = !project.questions().folds().isEmpty();
    Plan standard =
        given ? Plan.standard().with(Split.Kind.GIVEN).with(Scoring.STRICT) : Plan.standard();
    jobs.screen().execute(() -> propose(last.orElse(standard)));
  }

  /** Nobody waits for what was chosen last time before choosing. */
  private void propose(Plan next) {
    if (!chosen) {
      plan.set(next);
    }
  }
}
