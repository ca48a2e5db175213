package realign.ui.training;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import realign.encoder.CachedEncoder;
import realign.encoder.Encoder;
import realign.encoder.Encoders;
import realign.experiment.Experiment;
import realign.experiment.Material;
import realign.experiment.Preparation;
import realign.job.Messages;
import realign.job.Progress;
import realign.ui.kit.Job;
import realign.ui.kit.Jobs;
import realign.ui.kit.Latest;
import realign.ui.kit.Workspace;

/** Looks at what there is to gain, off the screen’s thread. */
final class ProspectModel {
  private static final Messages MESSAGES = Messages.of(ProspectModel.class);

  /** Above this, or where a service is asked, a person says when. */
  private static final long CHEAP_TOKENS = 400_000;

  private final Workspace workspace;
  private final Jobs jobs;
  private final Encoders encoders;
  private final ReadOnlyObjectProperty<Plan> plan;
  private final ReadOnlyObjectWrapper<@Nullable Prospect> prospect = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Job> job = new ReadOnlyObjectWrapper<>();
  private final Latest resplit;
  private @Nullable Material judged;
  private @Nullable Integer seen;

  ProspectModel(
      Workspace workspace, Jobs jobs, Encoders encoders, ReadOnlyObjectProperty<Plan> plan) {
    this.workspace = workspace;
    this.jobs = jobs;
    this.encoders = encoders;
    this.plan = plan;
    this.resplit = Latest.after(150, jobs.workers(), jobs.screen());
    plan.addListener((property, before, now) -> follow(before, now));
  }

  /** What was found; null where it isn’t known, or no longer. */
  ReadOnlyObjectProperty<@Nullable Prospect> prospect() {
    return prospect.getReadOnlyProperty();
  }

  /** The look that is being taken; null for none. */
  ReadOnlyObjectProperty<@Nullable Job> job() {
    return job.getReadOnlyProperty();
  }

  /**
   * Forgets what no longer holds; looks anew where that costs little.
   *
   * @param corpus differs where chunks or accepted questions do
   */
  void refresh(Readiness readiness, int corpus) {
    if (Integer.valueOf(corpus).equals(seen) || job.get() != null) {
      return;
    }
    unknown();
    if (readiness.ready() && cheap()) {
      look(corpus);
    }
  }

  /** What was found no longer holds. */
  void forget() {
    seen = null;
    unknown();
  }

  private void unknown() {
    resplit.forget();
    prospect.set(null);
    judged = null;
  }

  private boolean cheap() {
    long tokens = workspace.cut().get().chunks().stream().mapToLong(chunk -> chunk.tokens()).sum();
    return Encoders.bundled().contains(plan.get().encoder()) && tokens <= CHEAP_TOKENS;
  }

  /** Looks now. */
  void look(int corpus) {
    Plan now = plan.get();
    seen = corpus;
    Job started =
        jobs.start(MESSAGES.text("job.look"), progress -> judge(now, progress), this::found);
    job.set(started);
    started.state().subscribe(state -> settle(started, state));
  }

  private record Found(Material material, Prospect prospect) {}

  private Found judge(Plan asked, Progress progress) {
    Encoder encoder =
        new CachedEncoder(encoders.open(asked.encoder()), workspace.project().vectors());
    Material material =
        new Preparation(encoder).judge(workspace.project().corpus(), asked.scoring(), progress);
    return new Found(material, prospect(material, asked, progress));
  }

  private static Prospect prospect(Material material, Plan asked, Progress progress) {
    return Prospect.of(
        Experiment.headroom(material, progress), Experiment.split(material, asked.settings()));
  }

  private void found(Found found) {
    judged = found.material();
    prospect.set(found.prospect());
  }

  private void settle(Job ended, Job.State state) {
    if (state == Job.State.RUNNING) {
      return;
    }
    job.set(null);
    if (state == Job.State.DONE) {
      jobs.screen().execute(() -> jobs.dismiss(ended));
    } else {
      seen = null;
    }
  }

  /** A new split is cheap, another encoder or scoring asks for a new look. */
  private void follow(Plan before, Plan now) {
    if (!before.encoder().equals(now.encoder()) || before.scoring() != now.scoring()) {
      forget();
      return;
    }
    Material material = judged;
    boolean other = before.seed() != now.seed() || before.split() != now.split();
    if (material != null && other) {
      resplit.ask(
          () -> prospect(material, now, Progress.NONE),
          prospect::set,
          mishap -> prospect.set(null));
    }
  }
}
