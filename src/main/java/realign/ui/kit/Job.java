package realign.ui.kit;

import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import realign.job.Progress;

/** One piece of long work, as the screen sees it. Its properties change on the screen's thread. */
public final class Job {
  /** How it stands. */
  public enum State {
    RUNNING,
    DONE,
    CANCELLED,
    FAILED
  }

  private final String title;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.RUNNING);
  private final ReadOnlyStringWrapper what = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyStringWrapper remaining = new ReadOnlyStringWrapper("");
  private final TimeLeft timeLeft;
  private volatile boolean cancelled;
  private @Nullable Mishap mishap;

  Job(String title, TimeLeft timeLeft) {
    this.title = title;
    this.timeLeft = timeLeft;
  }

  public String title() {
    return title;
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** The present part of the work; in the end what came of it. */
  public ReadOnlyStringProperty what() {
    return what.getReadOnlyProperty();
  }

  /** From 0 to 1; below 0 where that isn't known. */
  public ReadOnlyDoubleProperty fraction() {
    return fraction.getReadOnlyProperty();
  }

  /** The time left, in words; empty where that isn't known. */
  public ReadOnlyStringProperty remaining() {
    return remaining.getReadOnlyProperty();
  }

  public Optional<Mishap> mishap() {
    return Optional.ofNullable(mishap);
  }

  public boolean running() {
    return state.get() == State.RUNNING;
  }

  /** Asks the work to stop; it does at its next chance. */
  public void cancel() {
    cancelled = true;
  }

  void show(Report report) {
    if (!running()) {
      return;
    }
    what.set(report.what);
    fraction.set(report.total > 0 ? Math.min(1, (double) report.done / report.total) : -1);
    remaining.set(timeLeft.words(report.what, fraction.get()));
  }

  void end(State end, String summary, @Nullable Mishap reason) {
    mishap = reason;
    what.set(summary);
    remaining.set("");
    fraction.set(end == State.DONE ? 1 : fraction.get());
    state.set(end);
  }

  /** What the work reports to; {@code reports} takes it from the worker's thread. */
  Progress progress(Coalescer<Report> reports) {
    return new Progress() {
      @Override
      public void report(String what, long done, long total) {
        reports.offer(new Report(what, done, total));
      }

      @Override
      public boolean cancelled() {
        return cancelled;
      }
    };
  }

  record Report(String what, long done, long total) {}
}
