package realign.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import realign.document.DocumentFiles;
import realign.document.DocumentReader;
import realign.document.Reading;
import realign.document.ReadingSettings;
import realign.document.Role;
import realign.job.Messages;
import realign.job.Progress;

/** Reads files into a project, each saved as soon as it is read. */
public final class Intake {
  private static final Messages MESSAGES = Messages.of(Intake.class);

  private final Project project;
  private final DocumentReader reader;
  private final ReadingSettings settings;

  /**
   * For one project.
   *
   * @param settings that {@code reader} reads with
   */
  public Intake(Project project, DocumentReader reader, ReadingSettings settings) {
    this.project = project;
    this.reader = reader;
    this.settings = settings;
  }

  /**
   * Reads files, and the documents in folders. A file with a problem costs no other; a document
   * that the project has already stays as it is.
   *
   * @param progress is told of files
   * @return one reading a file
   * @throws realign.job.Cancelled between files; those read before are kept
   */
  public List<Reading> add(List<Path> named, Role role, Progress progress) {
    List<Path> files = DocumentFiles.under(named);
    List<Reading> readings = new ArrayList<>();
    for (Path file : files) {
      progress.check();
      progress.report(MESSAGES.text("intake.reading"), readings.size(), files.size());
      Reading reading = reader.read(file, new Quiet(progress));
      keep(reading, role);
      readings.add(reading);
    }
    progress.report(MESSAGES.text("intake.reading"), files.size(), files.size());
    return readings;
  }

  /** Keeps what a reading gave, if it gave anything. */
  public void keep(Reading reading, Role role) {
    if (reading.document() != null) {
      project
          .documents()
          .add(
              List.of(
                  new NewDocument(
                      reading.document(),
                      role,
                      bytes(reading.file()),
                      settings,
                      reading.layout().bytes(),
                      reading.problem())));
    }
  }

  /**
   * What was there to be read a moment ago; a file that has gone since is kept as its text alone.
   */
  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  /** Passes a cancel on, but not one file's pages as the batch's progress. */
  private record Quiet(Progress batch) implements Progress {
    @Override
    public void report(String what, long done, long total) {}

    @Override
    public boolean cancelled() {
      return batch.cancelled();
    }
  }
}
