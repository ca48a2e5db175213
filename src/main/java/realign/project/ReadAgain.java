package realign.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import realign.document.DocumentReader;
import realign.document.Reading;
import realign.document.ReadingSettings;
import realign.document.TemporaryFolder;
import realign.job.BadInput;
import realign.job.Messages;
import realign.job.Progress;

/** Reads documents of a project again, in another way. */
public final class ReadAgain {
  private static final Messages MESSAGES = Messages.of(ReadAgain.class);

  private final Project project;
  private final DocumentReader reader;

  public ReadAgain(Project project, DocumentReader reader) {
    this.project = project;
    this.reader = reader;
  }

  /**
   * Reads from the files that the project keeps and replaces texts in one step. Evidence moves to
   * where its words stand now; the documents have no chunks until they are cut. Documents that have
   * no file stay as they are.
   *
   * @return how many were read
   * @throws BadInput if one gives no text any more, as where it is encrypted: all stay as they were
   * @throws realign.job.Cancelled between documents; all stay as they were then
   */
  public int read(List<String> ids, ReadingSettings settings, Progress progress) {
    List<NewDocument> again = new ArrayList<>();
    List<DocumentEntry> entries =
        project.documents().list().stream().filter(each -> ids.contains(each.id())).toList();
    for (DocumentEntry entry : entries) {
      progress.check();
      progress.report(MESSAGES.text("intake.reading"), again.size(), entries.size());
      read(entry, settings, progress).ifPresent(again::add);
    }
    if (!again.isEmpty()) {
      project.documents().replace(again);
    }
    return again.size();
  }

  private Optional<NewDocument> read(
      DocumentEntry entry, ReadingSettings settings, Progress progress) {
    byte[] bytes = project.documents().file(entry.id());
    if (bytes.length == 0) {
      return Optional.empty();
    }
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path name = Path.of(entry.name()).getFileName();
      Path file = Files.write(folder.path().resolve(name), bytes);
      Reading reading = reader.with(settings).read(file, new Quiet(progress));
      if (reading.document() == null) {
        throw new BadInput(
            MESSAGES.text("again.nothing", entry.name()),
            reading.problem() == null ? "" : reading.problem().sentence());
      }
      return Optional.of(
          new NewDocument(
              reading.document(),
              entry.role(),
              bytes,
              settings,
              reading.layout().bytes(),
              reading.problem()));
    } catch (IOException e) {
      throw new BadInput(MESSAGES.text("again.nothing", entry.name()), "", e);
    }
  }

  /** Passes a cancel on, but not one file's pages as the progress of all. */
  private record Quiet(Progress all) implements Progress {
    @Override
    public void report(String what, long done, long total) {}

    @Override
    public boolean cancelled() {
      return all.cancelled();
    }
  }
}
