package realign.ui.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import realign.document.Reading;
import realign.project.Intake;
import realign.ui.kit.Coalescer;

/** Files on their way into the project. What is seen changes on the screen's thread. */
final class Batch implements Intake.Listener {
  /** How far a file is. */
  enum State {
    WAITING,
    READING,
    READ,
    PROBLEM,
    SKIPPED
  }

  /** One file. */
  static final class File {
    private final int place;
    private final String name;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.WAITING);
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(0);

    File(int place, String name) {
      this.place = place;
      this.name = name;
    }

    String name() {
      return name;
    }

    ReadOnlyObjectProperty<State> state() {
      return state.getReadOnlyProperty();
    }

    /** Of its pages, from 0 to 1. */
    ReadOnlyDoubleProperty fraction() {
      return fraction.getReadOnlyProperty();
    }

    boolean underWay() {
      return state.get() == State.WAITING || state.get() == State.READING;
    }
  }

  private final ObservableList<File> files = FXCollections.observableArrayList();

  /** One for all: a list made anew for each listener would be forgotten with it. */
  private final ObservableList<File> seenFiles = FXCollections.unmodifiableObservableList(files);

  private final Set<Integer> skipped = ConcurrentHashMap.newKeySet();
  private final Coalescer<Runnable> news;
  private volatile boolean complete;

  Batch(Executor screen) {
    this.news = Coalescer.to(screen, portion -> portion.forEach(Runnable::run));
  }

  ObservableList<File> files() {
    return seenFiles;
  }

  /** Notes that all files are read. */
  void end() {
    complete = true;
  }

  /** Whether all files are read. */
  boolean complete() {
    return complete;
  }

  /** Passes a file over, if it isn't read yet. */
  void skip(File file) {
    if (file.underWay()) {
      skipped.add(file.place);
      file.state.set(State.SKIPPED);
    }
  }

  @Override
  public void files(List<Path> all) {
    List<String> names = all.stream().map(path -> String.valueOf(path.getFileName())).toList();
    news.offer(
        () -> {
          for (int i = 0; i < names.size(); i++) {
            files.add(new File(i, names.get(i)));
          }
        });
  }

  @Override
  public void pages(int place, long done, long total) {
    news.offer(
        () -> {
          File file = files.get(place);
          if (file.underWay()) {
            file.state.set(State.READING);
            file.fraction.set((double) done / Math.max(1, total));
          }
        });
  }

  @Override
  public void read(int place, Reading reading) {
    State end = reading.problem() == null ? State.READ : State.PROBLEM;
    news.offer(
        () -> {
          File file = files.get(place);
          file.fraction.set(1);
          file.state.set(end);
        });
  }

  @Override
  public boolean skipped(int place) {
    return skipped.contains(place);
  }
}
