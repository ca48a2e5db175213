package realign.ui.kit;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import realign.job.Cancelled;
import realign.job.Messages;

/**
 * Runs engine work off the screen's thread and shows how it goes. Finished jobs stay in the list
 * until they are dismissed.
 */
public final class Jobs {
  private static final Messages MESSAGES = Messages.of(Jobs.class);

  private final ObservableList<Job> list = FXCollections.observableArrayList();

  /** One for all: a list made anew for each listener would be forgotten with it. */
  private final ObservableList<Job> seenList = FXCollections.unmodifiableObservableList(list);

  private final Executor workers;
  private final Executor screen;
  private final LongSupplier nanos;
  private final Turns turns;

  /**
   * No jobs yet.
   *
   * @param workers run the work
   * @param screen changes what is seen
   * @param nanos a clock, for the time left
   */
  public Jobs(Executor workers, Executor screen, LongSupplier nanos) {
    this.workers = workers;
    this.screen = screen;
    this.nanos = nanos;
    this.turns = new Turns(screen);
  }

  /** All jobs that are running or not yet dismissed, the newest last. */
  public ObservableList<Job> list() {
    return seenList;
  }

  public Executor workers() {
    return workers;
  }

  public Executor screen() {
    return screen;
  }

  /** For work on the screen that is too much for once; one queue, so that pieces wait in line. */
  public Turns turns() {
    return turns;
  }

  /**
   * Starts work; called on the screen's thread, as {@code done} is with the result.
   *
   * @param title what the work is, as the strip shows it
   */
  public <T> Job start(String title, Work<T> work, Consumer<T> done) {
    Job job = new Job(title, new TimeLeft(nanos));
    list.add(job);
    Coalescer<Job.Report> reports =
        Coalescer.to(screen, portion -> job.show(portion.get(portion.size() - 1)));
    workers.execute(() -> run(job, reports, work, done));
    return job;
  }

  private <T> void run(Job job, Coalescer<Job.Report> reports, Work<T> work, Consumer<T> done) {
    try {
      T result = work.run(job.progress(reports));
      screen.execute(
          () -> {
            job.end(Job.State.DONE, MESSAGES.text("job.done"), null);
            done.accept(result);
          });
    } catch (Cancelled e) {
      screen.execute(() -> job.end(Job.State.CANCELLED, MESSAGES.text("job.cancelled"), null));
    } catch (Exception | LinkageError | OutOfMemoryError e) {
      Mishap mishap = Mishap.of(e);
      screen.execute(() -> job.end(Job.State.FAILED, mishap.sentence(), mishap));
    }
  }

  /** Takes an ended job off the list. */
  public void dismiss(Job job) {
    if (!job.running()) {
      list.remove(job);
    }
  }

  /** Asks all running work to stop. */
  public void cancelAll() {
    list.forEach(Job::cancel);
  }
}
