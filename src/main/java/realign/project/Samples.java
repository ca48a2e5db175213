package realign.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import realign.document.Role;
import realign.export.Aside;

/** The sample documents that come with the program, and the questions to them. */
public final class Samples {
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

  /**
   * Copies documents and questions into a folder, all or none.
   *
   * @throws realign.job.ServiceFailure if they can't be written there
   */
  public static void copyTo(Path folder) {
    Map<Path, Aside.Content> files = new LinkedHashMap<>();
    for (Sample sample : DOCUMENTS) {
      files.put(folder.resolve(sample.name()), out -> out.write(bytes(sample.name())));
    }
    files.put(questionsIn(folder), out -> out.write(bytes(QUESTIONS)));
    Aside.write(files);
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
