package realign.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import realign.document.DocumentFiles;
import realign.document.DocumentReader;
import realign.document.Reading;
import realign.document.ReadingSettings;
import realign.document.Role;
import realign.job.Cancelled;
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

  /** Hears of each file of a batch, on the thread that reads. */
  public interface Listener {
    /** Hears nothing. */
    Listener NONE = new Listener() {};

    /** The files of the batch, in the order in which they will be read. */
    default void files(List<Path> files) {}

    /** So many pages of the file at a place of the batch were read. */
    default void pages(int file, long done, long total) {}

    /** The file at a place of the batch was read, and kept where it gave anything. */
    default void read(int file, Reading reading) {}

    /** Whether the file at a place of the batch is to be passed over. */
    default boolean skipped(int file) {
      return false;
    }
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
    return add(named, role, null, Listener.NONE, progress);
  }

  /**
   * The same.
   *
   * @param password for those that are encrypted; null where none is known
   * @return one reading a file that wasn't passed over
   */
  public List<Reading> add(
      List<Path> named,
      Role role,
      @Nullable String password,
      Listener listener,
      Progress progress) {
    List<Path> files = DocumentFiles.under(named);
    listener.files(files);
    List<Reading> readings = new ArrayList<>();
    for (int file = 0; file < files.size(); file++) {
      progress.check();
      progress.report(MESSAGES.text("intake.reading"), file, files.size());
      if (!listener.skipped(file)) {
        read(files.get(file), file, role, password, listener, progress).ifPresent(readings::add);
      }
    }
    progress.report(MESSAGES.text("intake.reading"), files.size(), files.size());
    return readings;
  }

  private Optional<Reading> read(
      Path path,
      int file,
      Role role,
      @Nullable String password,
      Listener listener,
      Progress progress) {
    try {
      Reading reading = reader.read(path, password, new Pages(file, listener, progress));
      keep(reading, role);
      listener.read(file, reading);
      return Optional.of(reading);
    } catch (Cancelled cancelled) {
      progress.check();
      return Optional.empty();
    }
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

  /** One file's pages, which aren't the batch's progress. */
  private record Pages(int file, Listener listener, Progress batch) implements Progress {
    @Override
    public void report(String what, long done, long total) {
      listener.pages(file, done, total);
    }

    @Override
    public boolean cancelled() {
      return batch.cancelled() || listener.skipped(file);
    }
  }
}
