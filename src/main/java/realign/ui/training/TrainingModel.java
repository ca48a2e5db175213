package realign.ui.training;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.document.Role;
import realign.encoder.Encoders;
import realign.experiment.CurvePoint;
import realign.experiment.ExperimentListener;
import realign.experiment.Scoring;
import realign.experiment.Split;
import realign.job.Messages;
import realign.job.Progress;
import realign.project.DocumentEntry;
import realign.project.Project;
import realign.question.Question;
import realign.question.Verdict;
import realign.ui.kit.Coalescer;
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
  private final ProspectModel prospect;
  private final RunsModel runs;
  private final ReadOnlyObjectWrapper<Readiness> readiness =
      new ReadOnlyObjectWrapper<>(new Readiness(0, 0));
  private final ReadOnlyObjectWrapper<Plan> plan = new ReadOnlyObjectWrapper<>(Plan.standard());
  private final ReadOnlyObjectWrapper<LiveRun> live = new ReadOnlyObjectWrapper<>(LiveRun.NONE);
  private final ReadOnlyObjectWrapper<@Nullable Job> job = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<String> remark = new ReadOnlyObjectWrapper<>("");
  private final ReadOnlyObjectWrapper<@Nullable Mishap> mishap = new ReadOnlyObjectWrapper<>();
  private boolean recounting;
  private int corpus;

  TrainingModel(Workspace workspace, Jobs jobs, Encoders encoders, Clock clock) {
    this.workspace = workspace;
    this.jobs = jobs;
    this.maker = new RunMaker(workspace.project(), encoders, clock);
    this.prospect = new ProspectModel(workspace, jobs, encoders, plan());
    this.runs = new RunsModel(workspace, jobs);
    InvalidationListener changed = observable -> recountSoon();
    workspace.questions().addListener(changed);
    workspace.cut().addListener(changed);
    workspace.documents().addListener(changed);
    runs.selected().addListener((property, before, now) -> show(now));
    recount();
    jobs.workers().execute(() -> recall(workspace.project()));
  }

  ReadOnlyObjectProperty<Readiness> readiness() {
    return readiness.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Plan> plan() {
    return plan.getReadOnlyProperty();
  }

  /** What the charts show: the run that goes on, or the one that is selected. */
  ReadOnlyObjectProperty<LiveRun> live() {
    return live.getReadOnlyProperty();
  }

  /** The training that goes on; null for none. */
  ReadOnlyObjectProperty<@Nullable Job> job() {
    return job.getReadOnlyProperty();
  }

  /** Something to know about the last run; empty where there is nothing. */
  ReadOnlyObjectProperty<String> remark() {
    return remark.getReadOnlyProperty();
  }

  /** Why the last training came to nothing; null where it did, or none was tried. */
  ReadOnlyObjectProperty<@Nullable Mishap> mishap() {
    return mishap.getReadOnlyProperty();
  }

  ProspectModel prospect() {
    return prospect;
  }

  RunsModel runs() {
    return runs;
  }

  /** The screen came into view. */
  void shown() {
    prospect.refresh(readiness.get(), corpus);
    if (!training()) {
      runs.selectNewest();
    }
  }

  /** Looks at what there is to gain, however long it takes. */
  void look() {
    prospect.look(corpus);
  }

  void choose(Plan next) {
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
    return job.get() != null;
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

  /** Ends the training; the best that was found by then is kept. */
  void cancel() {
    Job running = job.get();
    if (running != null) {
      running.cancel();
    }
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

  @FunctionalInterface
  private interface Making {
    RunMaker.Made make(ExperimentListener listener, Progress progress);
  }

  private void start(String name, Making making) {
    if (training()) {
      return;
    }
    runs.select(List.of());
    live.set(LiveRun.NONE);
    remark.set("");
    mishap.set(null);
    Coalescer<UnaryOperator<LiveRun>> news = Coalescer.to(jobs.screen(), this::advance);
    Job started =
        jobs.start(
            MESSAGES.text("job.train", name),
            progress -> making.make(telling(news), progress),
            made -> {
              news.flush();
              remark.set(made.exact() ? "" : MESSAGES.text("run.inexact"));
              runs.add(made.run(), made.report());
            });
    job.set(started);
    started.state().subscribe(state -> settle(started, state));
  }

  private void settle(Job ended, Job.State state) {
    if (state != Job.State.RUNNING) {
      mishap.set(ended.mishap().orElse(null));
      job.set(null);
    }
  }

  private void advance(List<UnaryOperator<LiveRun>> portion) {
    LiveRun now = live.get();
    for (UnaryOperator<LiveRun> each : portion) {
      now = each.apply(now);
    }
    live.set(now);
  }

  private static ExperimentListener telling(Coalescer<UnaryOperator<LiveRun>> news) {
    return new ExperimentListener() {
      @Override
      public void baseline(CurvePoint point) {
        news.offer(run -> run.withBaseline(point));
      }

      @Override
      public void advanced(CurvePoint point) {
        news.offer(run -> run.with(point));
      }

      @Override
      public void chosen(CurvePoint point) {
        news.offer(run -> run.withChosen(point));
      }
    };
  }

  /** A run that was just made keeps the faint lines of what else was tried. */
  private void show(List<RunRow> selected) {
    if (training() || selected.isEmpty()) {
      return;
    }
    RunRow first = selected.get(0);
    LiveRun kept = first.report() == null ? LiveRun.NONE : LiveRun.of(first.report());
    boolean same = kept.chosen() != null && kept.chosen().equals(live.get().chosen());
    if (!same) {
      live.set(kept);
    }
  }

  /** What was chosen last time, or what the data asks for. */
  private void recall(Project project) {
    Optional<Plan> last = project.settings().value(PLAN).flatMap(PlanText::parse);
    boolean given = !project.questions().folds().isEmpty();
    Plan standard =
        given ? Plan.standard().with(Split.Kind.GIVEN).with(Scoring.STRICT) : Plan.standard();
    jobs.screen().execute(() -> choose(last.orElse(standard)));
  }

  private void recountSoon() {
    if (!recounting) {
      recounting = true;
      jobs.screen().execute(this::recount);
    }
  }

  private void recount() {
    recounting = false;
    Map<String, Role> roles =
        workspace.documents().get().stream()
            .collect(Collectors.toMap(DocumentEntry::id, DocumentEntry::role));
    Workspace.Cut cut = workspace.cut().get();
    int chunks = 0;
    int hash = 1;
    for (Chunk chunk : cut.chunks()) {
      boolean searched = roles.get(chunk.span().document()) == Role.CORPUS;
      if (searched && !cut.excluded().contains(chunk.id())) {
        chunks++;
        hash = 31 * hash + chunk.id().hashCode();
      }
    }
    int accepted = 0;
    for (Question question : workspace.questions()) {
      if (question.verdict() == Verdict.ACCEPTED) {
        accepted++;
        hash = 31 * hash + question.hashCode();
      }
    }
    if (corpus != hash) {
      prospect.forget();
    }
    corpus = hash;
    readiness.set(new Readiness(chunks, accepted));
  }
}
