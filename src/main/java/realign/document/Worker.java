package realign.document;

import java.io.IOException;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import realign.job.Cancelled;
import realign.job.Progress;

/**
 * Has files read in a child process, which is started when first needed, used again and again, and
 * replaced where it fails. One request at a time; others wait.
 */
final class Worker implements AutoCloseable {
  private static final long PATIENCE = 50;
  private static final long START = 30_000_000_000L;

  private final ReadingLimits limits;
  private final boolean draws;
  private final LongSupplier nanoseconds;
  private @Nullable WorkerProcess process;

  /** Takes a child's answers. */
  interface Receiver {
    /**
     * Takes one.
     *
     * @return a problem where no more is wanted
     * @throws IOException if the answer makes no sense
     */
    Optional<Problem> receive(Frame frame) throws IOException;
  }

  Worker(ReadingLimits limits, boolean draws, LongSupplier nanoseconds) {
    this.limits = limits;
    this.draws = draws;
    this.nanoseconds = nanoseconds;
  }

  /**
   * Asks and hands on the answers.
   *
   * @return what stopped the work before its end
   * @throws Cancelled if the user asked for it; the child is gone then
   */
  synchronized Optional<Problem> ask(Request request, Progress progress, Receiver receiver) {
    try {
      WorkerProcess child = child(progress);
      child.ask(request);
      long deadline = nanoseconds.getAsLong() + limits.time().toNanos();
      Optional<Problem> stopped = answers(child, deadline, progress, receiver, Frame.Kind.DONE);
      if (stopped.isPresent()) {
        stop();
      }
      return stopped;
    } catch (Cancelled cancelled) {
      stop();
      throw cancelled;
    } catch (IOException | IllegalArgumentException | NegativeArraySizeException broken) {
      stop();
      return Optional.of(Problem.CRASHED);
    } catch (InterruptedException interrupted) {
      stop();
      Thread.currentThread().interrupt();
      throw new Cancelled();
    }
  }

  /**
   * Whether a document's time is over.
   *
   * @param began when, by the clock
   * @throws Cancelled if the user asked for it
   */
  boolean late(long began, Progress progress) {
    progress.check();
    return nanoseconds.getAsLong() - began > limits.time().toNanos();
  }

  /** The child that is ready for a request. */
  private WorkerProcess child(Progress progress) throws IOException, InterruptedException {
    WorkerProcess child = process;
    if (child == null || !child.alive()) {
      stop();
      child = WorkerProcess.start(limits, draws);
      process = child;
      long deadline = nanoseconds.getAsLong() + START;
      Optional<Problem> failed =
          answers(child, deadline, progress, frame -> Optional.empty(), Frame.Kind.READY);
      if (failed.isPresent()) {
        throw new IOException("the worker doesn't start");
      }
    }
    return child;
  }

  /** Hands on answers until the one that is the last. */
  private Optional<Problem> answers(
      WorkerProcess child, long deadline, Progress progress, Receiver receiver, Frame.Kind last)
      throws IOException, InterruptedException {
    while (true) {
      progress.check();
      if (nanoseconds.getAsLong() > deadline) {
        return Optional.of(Problem.TIME_LIMIT);
      }
      WorkerProcess.Answer answer = child.answer(PATIENCE);
      if (answer == null) {
        continue;
      }
      Frame frame = answer.frame();
      if (frame == null) {
        return Optional.of(child.fault());
      }
      Optional<Problem> enough = receiver.receive(frame);
      if (frame.kind() == last || enough.isPresent()) {
        return enough;
      }
    }
  }

  private void stop() {
    if (process != null) {
      process.stop();
      process = null;
    }
  }

  @Override
  public synchronized void close() {
    stop();
  }
}
