package realign.ui.export;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import realign.adapter.Adapter;
import realign.encoder.Encoders;
import realign.experiment.Report;
import realign.export.AdapterExport;
import realign.export.AdapterFile;
import realign.export.VectorExport;
import realign.export.questions.QuestionSetWriter;
import realign.export.report.ReportHtml;
import realign.export.report.ReportJson;
import realign.export.report.ReportTexts;
import realign.job.BadInput;
import realign.job.Messages;
import realign.job.Progress;
import realign.project.ChunkVectors;
import realign.project.DocumentEntry;
import realign.project.Project;
import realign.project.Run;
import realign.question.Question;
import realign.question.Verdict;

/** Writes a run in any form that goes to disk; on a worker's thread. */
final class FormWriter {
  private static final Messages MESSAGES = Messages.of(FormWriter.class);

  private final Project project;
  private final String title;
  private final Encoders encoders;

  /**
   * For one project.
   *
   * @param title of reports
   */
  FormWriter(Project project, String title, Encoders encoders) {
    this.project = project;
    this.title = title;
    this.encoders = encoders;
  }

  Written write(
      Run run, Form.OnDisk form, Path target, List<Question> questions, Progress progress) {
    if (form instanceof Form.OfAdapter ofAdapter) {
      Adapter adapter = adapter(project, run);
      return Written.of(
          form,
          new AdapterExport(encoders)
              .write(ofAdapter.format(), adapter, adapter.encoder().name(), target, progress));
    }
    if (form instanceof Form.OfQuestions ofQuestions) {
      return questions(ofQuestions, target, questions);
    }
    return switch ((Form.Named) form) {
      case VECTORS -> vectors(run, form, target, progress);
      case HTML -> {
        ReportHtml.write(report(project, run), texts(questions), target);
        yield Written.file(form, target, "");
      }
      case JSON -> {
        ReportJson.write(report(project, run), target);
        String check = MESSAGES.text("agrees.report");
        yield Written.file(
            form, target, ReportJson.read(target).equals(report(project, run)) ? check : "");
      }
    };
  }

  private Written questions(Form.OfQuestions form, Path target, List<Question> questions) {
    List<Question> accepted =
        questions.stream().filter(question -> question.verdict() == Verdict.ACCEPTED).toList();
    realign.export.questions.Written written =
        QuestionSetWriter.write(project.dataSet(accepted), form.format(), target);
    return new Written(
        form,
        target,
        MESSAGES.text("written.questions", written.questions()),
        List.of(),
        written.leftOut().stream().limit(5).map(remark -> remark.sentence()).toList());
  }

  private Written vectors(Run run, Form form, Path target, Progress progress) {
    Adapter adapter = adapter(project, run);
    ChunkVectors made =
        ChunkVectors.of(project, adapter, adapter.encoder().name(), encoders, progress);
    VectorExport.write(made.vectors(), made.ids(), target);
    return new Written(
        form,
        target,
        MESSAGES.text("written.vectors", made.vectors().rows(), made.vectors().columns()),
        List.of(VectorExport.snippet(target)),
        List.of());
  }

  static Adapter adapter(Project project, Run run) {
    return project.runs().adapter(run.id()).map(AdapterFile::read).orElseThrow(FormWriter::gone);
  }

  static Report report(Project project, Run run) {
    return project.runs().report(run.id()).map(ReportJson::parse).orElseThrow(FormWriter::gone);
  }

  private static BadInput gone() {
    return new BadInput(MESSAGES.text("gone"), MESSAGES.text("gone.advice"));
  }

  private ReportTexts texts(List<Question> questions) {
    Map<String, String> names =
        project.documents().list().stream()
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
    return new ReportTexts(title, words, places);
  }
}
