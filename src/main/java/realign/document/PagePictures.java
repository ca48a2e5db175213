package realign.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import realign.job.Progress;

/**
 * Draws pages of PDFs, in a child process that keeps the last document open. Safe for use from
 * several threads, which wait for each other; never call it on a screen's thread. Close it when
 * done.
 */
public final class PagePictures implements AutoCloseable {
  private final Worker worker;

  /**
   * @param limits for one page
   * @param nanoseconds a clock that the time limit is measured with
   */
  public PagePictures(ReadingLimits limits, LongSupplier nanoseconds) {
    this.worker = new Worker(limits, true, nanoseconds);
  }

  /**
   * Draws a page within the limits.
   *
   * @param password null where none is needed
   * @param page from 1
   * @param scale in pixels a point; smaller where the picture would be very large
   * @throws realign.job.Cancelled if the user asked for it
   */
  public PageDrawing draw(
      Path file, @Nullable String password, int page, float scale, Progress progress) {
    Request request = new Request(file.toAbsolutePath(), Format.PDF, password, false, page, scale);
    AtomicReference<PageDrawing> drawn = new AtomicReference<>(new PageDrawing(null, null));
    Optional<Problem> stopped = worker.ask(request, progress, frame -> take(frame, drawn));
    return stopped.map(problem -> new PageDrawing(null, problem)).orElseGet(drawn::get);
  }

  private static Optional<Problem> take(Frame frame, AtomicReference<PageDrawing> drawn)
      throws IOException {
    if (frame.kind() == Frame.Kind.PICTURE) {
      drawn.set(new PageDrawing(PagePicture.image(frame), null));
    } else if (frame.kind() == Frame.Kind.PROBLEM) {
      drawn.set(new PageDrawing(null, Problem.of(frame)));
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    worker.close();
  }
}
