package realign.ui.export;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import realign.encoder.Encoders;
import realign.experiment.Report;
import realign.job.Messages;
import realign.project.Run;
import realign.question.Question;
import realign.ui.kit.Job;
import realign.ui.kit.Jobs;
import realign.ui.kit.Latest;
import realign.ui.kit.Mishap;
import realign.ui.kit.Workspace;

/** Which run's adapter is written, in which form, and what came of it. */
final class ExportModel {
  private static final Messages MESSAGES = Messages.of(ExportModel.class);

  private final Workspace workspace;
  private final Jobs jobs;
  private final Encoders encoders;
  private final EndpointModel endpoint;
  private final StoreModel store;
  private final TargetFolder folder;
  private final Latest looking;
  private final ObjectProperty<@Nullable Run> run = new SimpleObjectProperty<>();
  private final ObjectProperty<Form> form = new SimpleObjectProperty<>(Form.all().get(0));
  private final ReadOnlyObjectWrapper<Report.@Nullable AdapterVerdict> verdict =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Written> written = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Mishap> mishap = new ReadOnlyObjectWrapper<>();

  ExportModel(Workspace workspace, Jobs jobs, Encoders encoders) {
    this.workspace = workspace;
    this.jobs = jobs;
    this.encoders = encoders;
    this.endpoint = new EndpointModel(workspace, jobs, encoders, run);
    this.store = new StoreModel(workspace, jobs, encoders, run);
    this.folder = new TargetFolder(workspace, jobs, Path.of(System.getProperty("user.home", "")));
    this.looking = Latest.of(jobs.workers(), jobs.screen());
    workspace.runs().subscribe(this::keepRun);
    run.subscribe(this::judge);
    form.subscribe(
        now -> {
          written.set(null);
          mishap.set(null);
          folder.file().set(now instanceof Form.OnDisk file ? file.usualName() : "");
        });
  }

  ReadOnlyObjectProperty<List<Run>> runs() {
    return workspace.runs();
  }

  /** The run whose adapter is written; null where there is none. */
  ObjectProperty<@Nullable Run> run() {
    return run;
  }

  ObjectProperty<Form> form() {
    return form;
  }

  /** Whether the run's adapter is one to use; null until that is known. */
  ReadOnlyObjectProperty<Report.@Nullable AdapterVerdict> verdict() {
    return verdict.getReadOnlyProperty();
  }

  /** What was written last in this form; null where nothing was. */
  ReadOnlyObjectProperty<@Nullable Written> written() {
    return written.getReadOnlyProperty();
  }

  /** Why the last writing failed; null where it didn't. */
  ReadOnlyObjectProperty<@Nullable Mishap> mishap() {
    return mishap.getReadOnlyProperty();
  }

  private void keepRun(List<Run> runs) {
    Run now = run.get();
    String id = now == null ? "" : now.id();
    run.set(
        runs.stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElse(runs.isEmpty() ? null : runs.get(runs.size() - 1)));
  }

  private void judge(@Nullable Run chosen) {
    verdict.set(null);
    written.set(null);
    if (chosen != null) {
      looking.ask(
          () -> FormWriter.report(workspace.project(), chosen).adapter(),
          verdict::set,
          mishap::set);
    }
  }

  EndpointModel endpoint() {
    return endpoint;
  }

  StoreModel store() {
    return store;
  }

  /** Where files go. */
  TargetFolder folder() {
    return folder;
  }

  /** Writes into the folder that is typed, where it will do. */
  void write() {
    Path path = folder.standing().get().path();
    if (path != null) {
      write(path);
    }
  }

  /** Writes into a folder, under the form's usual name. */
  void write(Path into) {
    Run chosen = run.get();
    if (chosen == null || !(form.get() instanceof Form.OnDisk wanted)) {
      return;
    }
    Path target = into.resolve(wanted.usualName());
    List<Question> questions = List.copyOf(workspace.questions());
    FormWriter writer = new FormWriter(workspace.project(), workspace.name(), encoders);
    written.set(null);
    mishap.set(null);
    Job job =
        jobs.start(
            MESSAGES.text("job.write", wanted.title()),
            progress -> writer.write(chosen, wanted, target, questions, progress),
            done -> ifInHand(wanted, () -> written.set(done)));
    job.state()
        .subscribe(
            state -> {
              if (state == Job.State.FAILED) {
                ifInHand(wanted, () -> mishap.set(job.mishap().orElse(null)));
              }
              if (state != Job.State.RUNNING) {
                folder.look();
              }
            });
  }

  /** What came of one form says nothing about another that was chosen meanwhile. */
  private void ifInHand(Form wanted, Runnable news) {
    if (form.get().equals(wanted)) {
      news.run();
    }
  }
}
