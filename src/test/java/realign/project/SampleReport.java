package realign.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import realign.chunk.Chunking;
import realign.chunk.TokenCounter;
import realign.document.DocumentReader;
import realign.document.ReadingLimits;
import realign.document.ReadingSettings;
import realign.document.Role;
import realign.export.questions.QuestionSetReader;
import realign.job.Progress;
import realign.question.Verdict;

/** The sample report on the environment and some of its questions, in a project. */
public final class SampleReport {
  private static final int QUESTIONS = 60;

  private SampleReport() {}

  /** Some sixty accepted questions on one document, cut that way. */
  public static Project project(Path folder, Chunking chunking, TokenCounter counter) {
    Samples.copyTo(folder);
    Project project = Project.create(folder.resolve("report.realign"), Given.CLOCK);
    try (DocumentReader reader =
        new DocumentReader(
            ReadingSettings.standard(), ReadingLimits.standard(), System::nanoTime)) {
      new Intake(project, reader, ReadingSettings.standard())
          .add(List.of(folder.resolve("environmental-report.pdf")), Role.CORPUS, Progress.NONE);
    }
    new Cutting(project).cut(chunking, counter, Progress.NONE);
    new QuestionIntake(project)
        .addQuestions(QuestionSetReader.read(questions(folder)), Verdict.ACCEPTED, Progress.NONE);
    return project;
  }

  private static Path questions(Path folder) {
    try {
      List<String> lines =
          Files.readAllLines(Samples.questionsIn(folder)).stream()
              .filter(line -> line.contains("\"environmental-report.pdf\""))
              .limit(QUESTIONS)
              .toList();
      return Files.write(folder.resolve("some.jsonl"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
