package realign.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import realign.document.Role;
import realign.job.Messages;
import realign.job.ServiceFailure;

/** The sample documents that come with the program, and the questions to them. */
public final class Samples {
  private static final Messages MESSAGES = Messages.of(Samples.class);
  private static final String QUESTIONS = "questions.jsonl";

  /** A sample document by its file name. */
  public record Sample(String name, Role role) {}

  private static final List<Sample> DOCUMENTS =
      List.of(
          new Sample("employee-handbook.pdf", Role.CORPUS),
          new Sample("environmental-report.pdf", Role.CORPUS),
          new Sample("annual-report.pdf", Role.DISTRACTOR));

  private Samples() {}

  /** The documents, those that are searched first. */
  public static List<Sample> documents() {
    return DOCUMENTS;
  }

  /** Copies documents and questions into a folder. */
  public static void copyTo(Path folder) {
    try {
      Files.createDirectories(folder);
      for (Sample sample : DOCUMENTS) {
        Files.write(folder.resolve(sample.name()), bytes(sample.name()));
      }
      Files.write(questionsIn(folder), bytes(QUESTIONS));
    } catch (IOException e) {
      throw new ServiceFailure(
          MESSAGES.text("samples.unwritable", folder),
          MESSAGES.text("samples.unwritable.advice"),
          e);
    }
  }

  /** Where {@link #copyTo} puts the questions. */
  public static Path questionsIn(Path folder) {
    return folder.resolve(QUESTIONS);
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream stream = Samples.class.getResourceAsStream("/realign/samples/" + name)) {
      return Objects.requireNonNull(stream, name).readAllBytes();
    }
  }
}
