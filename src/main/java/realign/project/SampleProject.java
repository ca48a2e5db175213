package realign.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import realign.chunk.Chunking;
import realign.chunk.TokenCounter;
import realign.document.DocumentReader;
import realign.document.ReadingSettings;
import realign.document.Role;
import realign.export.questions.QuestionSetReader;
import realign.job.Messages;
import realign.job.Progress;
import realign.job.ServiceFailure;
import realign.question.Verdict;

/** Fills a project with the sample documents, cut, and their reviewed questions. */
public final class SampleProject {
  private static final Messages MESSAGES = Messages.of(SampleProject.class);

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
   * Opens the sample project for writing. Where there is none yet it is filled beside its place and
   * moved there when it is whole: a half-filled one never stands there.
   *
   * @param folder where the documents are copied to
   * @throws realign.job.Cancelled while it is filled
   */
  public Project open(Path file, Clock clock, Path folder, Progress progress) {
    if (!Files.exists(file)) {
      Path aside = file.resolveSibling(file.getFileName() + ".filling");
      try {
        forget(aside);
        try (Project filling = Project.create(aside, clock)) {
          fill(filling, folder, progress);
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new ServiceFailure(
            MESSAGES.text("samples.unwritable", file),
            MESSAGES.text("samples.unwritable.advice"),
            e);
      }
    }
    return Project.open(file, clock);
  }

  /** What an earlier filling left that was stopped. */
  private static void forget(Path aside) throws IOException {
    for (String ending : List.of("", "-wal", "-shm", "-journal")) {
      Files.deleteIfExists(aside.resolveSibling(aside.getFileName() + ending));
    }
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
