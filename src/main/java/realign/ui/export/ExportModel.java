package realign.ui.export;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import realign.adapter.Adapter;
import realign.encoder.Encoders;
import realign.experiment.Report;
import realign.export.AdapterExport;
import realign.export.AdapterFile;
import realign.export.report.ReportHtml;
import realign.export.report.ReportJson;
import realign.export.report.ReportTexts;
import realign.job.BadInput;
import realign.job.Messages;
import realign.job.Progress;
import realign.project.DocumentEntry;
import realign.project.Project;
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
  private final AdapterExport export;
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
    this.export = new AdapterExport(encoders);
    this.looking = Latest.after(0, jobs.workers(), jobs.screen());
    workspace.runs().subscribe(this::keepRun);
    run.subscribe(this::judge);
    form.subscribe(
        now -> {
          written.set(null);
          mishap.set(null);
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
      looking.ask(() -> report(workspace.project(), chosen).adapter(), verdict::set, mishap::set);
    }
  }

  /** Writes into a folder, under the form's usual name. */
  void write(Path folder) {
    Run chosen = run.get();
    if (chosen == null) {
      return;
    }
    Form wanted = form.get();
    Path target = folder.resolve(wanted.usualName());
    List<Question> questions = List.copyOf(workspace.questions());
    written.set(null);
    mishap.set(null);
    Job job =
        jobs.start(
            MESSAGES.text("job.write", wanted.title()),
            progress -> write(chosen, wanted, target, questions, progress),
            written::set);
    job.state()
        .subscribe(
            state -> {
              if (state == Job.State.FAILED) {
                mishap.set(job.mishap().orElse(null));
              }
            });
  }

  private Written write(
      Run chosen, Form wanted, Path target, List<Question> questions, Progress progress) {
    Project project = workspace.project();
    if (wanted instanceof Form.OfAdapter ofAdapter) {
      Adapter adapter =
          project.runs().adapter(chosen.id()).map(AdapterFile::read).orElseThrow(ExportModel::gone);
      return Written.of(
          wanted,
          export.write(ofAdapter.format(), adapter, adapter.encoder().name(), target, progress));
    }
    Report report = report(project, chosen);
    if (wanted == Form.OfReport.HTML) {
      ReportHtml.write(report, texts(questions), target);
    } else {
      ReportJson.write(report, target);
    }
    return Written.report(wanted, target);
  }

  private static Report report(Project project, Run chosen) {
    return project.runs().report(chosen.id()).map(ReportJson::parse).orElseThrow(ExportModel::gone);
  }

  private static BadInput gone() {
    return new BadInput(MESSAGES.text("gone"), MESSAGES.text("gone.advice"));
  }

  private ReportTexts texts(List<Question> questions) {
    Map<String, String> names =
        workspace.project().documents().list().stream()
            .collect(Collectors.toMap(DocumentEntry::id, DocumentEntry::name));
    Map<String, String> words = new HashMap<>();
    Map<String, String> places = new HashMap<>();
    for (Question question : questions) {
      words.put(question.id(), question.text());
      question.evidence().stream()
          .findFirst()
          .ifPresent(
              evidence ->
                  places.put(question.id(), names.getOrDefault(evidence.span().document(), "")));
    }
    return new ReportTexts(workspace.name(), words, places);
  }
}
