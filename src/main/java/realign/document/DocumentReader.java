package realign.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import realign.job.Progress;

/**
 * Reads files as documents: PDF, plain text, Markdown and HTML. The work is done in a child
 * process, so that whatever a file holds, the answer is a {@link Reading}, within the limits. Safe
 * for use from several threads, which wait for each other. Close it when done.
 */
public final class DocumentReader implements AutoCloseable {
  private static final int START = 4096;

  private final ReadingSettings settings;
  private final Worker worker;
  private final LongSupplier nanoseconds;

  /**
   * @param nanoseconds a clock that seconds and the time limit are measured with, for example
   *     {@code System::nanoTime}
   */
  public DocumentReader(ReadingSettings settings, ReadingLimits limits, LongSupplier nanoseconds) {
    this(settings, new Worker(limits, false, nanoseconds), nanoseconds);
  }

  private DocumentReader(ReadingSettings settings, Worker worker, LongSupplier nanoseconds) {
    this.settings = settings;
    this.worker = worker;
    this.nanoseconds = nanoseconds;
  }

  /** One that reads in another way, in the same child process; closing either closes both. */
  public DocumentReader with(ReadingSettings other) {
    return new DocumentReader(other, worker, nanoseconds);
  }

  /**
   * Reads a file that needs no password, or only an empty one.
   *
   * @throws realign.job.Cancelled if the user asked for it
   */
  public Reading read(Path file, Progress progress) {
    return read(file, null, progress);
  }

  /**
   * Reads a file.
   *
   * @param password null where none was given
   * @param progress is told of pages
   * @throws realign.job.Cancelled if the user asked for it
   * @throws realign.job.ServiceFailure if no child process can be started
   */
  public Reading read(Path file, @Nullable String password, Progress progress) {
    long began = nanoseconds.getAsLong();
    PagesRead pages = new PagesRead(file, progress);
    Optional<Problem> problem = pages(file, password, began, pages, progress);
    if (problem.isEmpty()) {
      problem = pages.problem();
    }
    if (pages.pages().isEmpty()) {
      return reading(file, began, pages, problem.orElse(Problem.DAMAGED), null);
    }
    long gathered = nanoseconds.getAsLong();
    Optional<TextAssembler.Whole> made =
        Timed.within(
            () -> TextAssembler.whole(pages.id(), pages.name(), pages.pages(), settings),
            () -> worker.late(gathered, progress));
    if (made.isEmpty()) {
      return reading(file, began, pages, Problem.TIME_LIMIT, null);
    }
    TextAssembler.Whole whole = made.get();
    if (whole.document().text().isBlank()) {
      Problem none = pages.hasPages() ? Problem.NO_TEXT : Problem.EMPTY;
      return reading(file, began, pages, problem.orElse(none), null);
    }
    return reading(file, began, pages, problem.orElse(null), whole);
  }

  private Optional<Problem> pages(
      Path file, @Nullable String password, long began, PagesRead pages, Progress progress) {
    if (!Files.isRegularFile(file)) {
      return Optional.of(Files.exists(file) ? Problem.NOT_A_DOCUMENT : Problem.MISSING);
    }
    Optional<Format> format;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(START);
      if (start.length == 0) {
        return Optional.of(Problem.EMPTY);
      }
      format = Format.of(file, start);
      Optional<String> hash = FileHash.of(file, () -> worker.late(began, progress));
      if (hash.isEmpty()) {
        return Optional.of(Problem.TIME_LIMIT);
      }
      pages.identify(hash.get());
    } catch (IOException unreadable) {
      return Optional.of(Problem.UNREADABLE);
    }
    if (format.isEmpty()) {
      return Optional.of(Problem.NOT_A_DOCUMENT);
    }
    try (Alias alias = Alias.of(file)) {
      Request request = new Request(alias.path(), format.get(), password, settings.columns(), 0, 0);
      return worker.ask(request, progress, pages);
    } catch (IOException unsayable) {
      return Optional.of(Problem.UNREADABLE);
    }
  }

  private Reading reading(
      Path file,
      long began,
      PagesRead pages,
      @Nullable Problem problem,
      TextAssembler.@Nullable Whole whole) {
    double seconds = (nanoseconds.getAsLong() - began) / 1e9;
    return new Reading(
        file,
        seconds,
        pages.count(),
        problem,
        whole == null ? null : whole.document(),
        whole == null ? DocumentLayout.EMPTY : whole.layout(),
        whole == null ? List.of() : whole.removed());
  }

  @Override
  public void close() {
    worker.close();
  }
}
