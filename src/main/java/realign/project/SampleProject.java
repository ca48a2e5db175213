package realign.project;

import java.nio.file.Path;
import java.util.List;
import realign.chunk.Chunking;
import realign.chunk.TokenCounter;
import realign.document.DocumentReader;
import realign.document.ReadingSettings;
import realign.document.Role;
import realign.export.questions.QuestionSetReader;
import realign.job.Progress;
import realign.question.Verdict;

/** Fills a project with the sample documents, cut, and their reviewed questions. */
public final class SampleProject {
  private final DocumentReader reader;
  private final TokenCounter counter;

  /**
   * With what it takes to read and to cut.
   *
   * @param counter of the encoder that the project will be used with
   */
  public SampleProject(DocumentReader reader, TokenCounter counter) {
    this.reader = reader;
    this.counter = counter;
  }

  /**
   * Fills an empty project; one that holds something already is left as it is.
   *
   * @param folder where the documents are copied to
   */
  public void fill(Project project, Path folder, Progress progress) {
    if (!project.documents().list().isEmpty()) {
      return;
    }
    Samples.copyTo(folder);
    Intake intake = new Intake(project, reader, ReadingSettings.standard());
    for (Role role : Role.values()) {
      intake.add(paths(folder, role), role, progress);
    }
    new Cutting(project).cut(Chunking.standard(counter.name()), counter, progress);
    new QuestionIntake(project)
        .addQuestions(
            QuestionSetReader.read(Samples.questionsIn(folder)), Verdict.ACCEPTED, progress);
  }

  /** Where {@link Samples#copyTo} puts the documents of a role. */
  public static List<Path> paths(Path folder, Role role) {
    return Samples.documents().stream()
        .filter(sample -> sample.role() == role)
        .map(sample -> folder.resolve(sample.name()))
        .toList();
  }
}
