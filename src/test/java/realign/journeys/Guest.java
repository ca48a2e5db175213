package realign.journeys;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import realign.document.DocumentReader;
import realign.document.PagePictures;
import realign.document.ReadingLimits;
import realign.document.ReadingSettings;
import realign.encoder.Encoders;
import realign.job.Progress;
import realign.project.Project;
import realign.project.SampleProject;
import realign.question.chat.ChatServices;
import realign.ui.Steps;
import realign.ui.kit.Jobs;
import realign.ui.kit.Step;
import realign.ui.kit.WorkerThreads;
import realign.ui.kit.Workspace;
import realign.ui.shell.Doors;
import realign.ui.shell.Opened;
import realign.ui.shell.Opening;
import realign.ui.shell.Window;

/** The workbench as a guest meets it: all services real, all files in one folder. */
final class Guest implements AutoCloseable {
  private static final int STEPS = 6;

  private final Path folder;
  private final Encoders encoders = new Encoders(Map.of(), Long.MAX_VALUE);
  private final DocumentReader reader =
      new DocumentReader(ReadingSettings.standard(), ReadingLimits.standard(), System::nanoTime);
  private final PagePictures pictures =
      new PagePictures(ReadingLimits.standard(), System::nanoTime);
  private final AtomicInteger working = new AtomicInteger();

  /** As the window's own: what comes after the end is dropped. */
  private final ExecutorService workers =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          1,
          TimeUnit.MINUTES,
          new SynchronousQueue<>(),
          new WorkerThreads("worker"),
          new ThreadPoolExecutor.DiscardPolicy());

  private volatile @Nullable Opened opened;

  Guest(Path folder) {
    this.folder = folder;
  }

  Path sample() {
    return folder.resolve("Sample.realign");
  }

  Encoders encoders() {
    return encoders;
  }

  /** A window on the stage, which isn't shown yet; called on the screen's thread. */
  Window window(Stage stage) {
    Jobs jobs = new Jobs(this::work, Platform::runLater, System::nanoTime);
    Steps steps = new Steps(jobs, encoders, reader, pictures, new ChatServices(Map.of()));
    return new Window(new Ways(steps), jobs, folder.resolve("window.properties"), stage);
  }

  private void work(Runnable work) {
    working.incrementAndGet();
    workers.execute(
        () -> {
          try {
            work.run();
          } finally {
            working.decrementAndGet();
          }
        });
  }

  /** Whether no worker has anything to do. */
  boolean idle() {
    return working.get() == 0;
  }

  /** Fills the sample project, where that isn't done. */
  void fillSample() {
    openSample(Progress.NONE).close();
  }

  private Project openSample(Progress progress) {
    return new SampleProject(reader, encoders.counter(Encoders.STANDARD))
        .open(sample(), Clock.systemUTC(), folder.resolve("documents"), progress);
  }

  /** The project that was opened last; null before that. */
  @Nullable Workspace workspace() {
    Opened now = opened;
    return now == null ? null : now.workspace();
  }

  Step step(String id) {
    return steps().stream().filter(step -> step.id().equals(id)).findFirst().orElseThrow();
  }

  /** Those of the open project. */
  List<Step> steps() {
    Opened now = opened;
    if (now == null) {
      throw new IllegalStateException("no project is open");
    }
    return now.steps();
  }

  @Override
  public void close() {
    workers.shutdownNow();
    try {
      // What still works with them would find them closed.
      workers.awaitTermination(120, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    reader.close();
    pictures.close();
    encoders.close();
  }

  private final class Ways implements Doors {
    private final Steps steps;

    Ways(Steps steps) {
      this.steps = steps;
    }

    @Override
    public Opening sample(Progress progress) {
      return on(openSample(progress));
    }

    @Override
    public Opening create(Path file, Progress progress) {
      return on(Project.create(file, Clock.systemUTC()));
    }

    @Override
    public Opening open(Path file, Progress progress) {
      return on(Project.open(file, Clock.systemUTC()));
    }

    @Override
    public Opening openReadOnly(Path file, Progress progress) {
      return on(Project.openReadOnly(file));
    }

    private Opening on(Project project) {
      Workspace workspace = new Workspace(project, Platform::runLater);
      List<Step> made = new ArrayList<>();
      return new Opening(
          workspace,
          steps.of(workspace).stream().map(step -> remembered(workspace, step, made)).toList());
    }

    private Supplier<Step> remembered(Workspace workspace, Supplier<Step> step, List<Step> made) {
      return () -> {
        Step next = step.get();
        made.add(next);
        if (made.size() == STEPS) {
          opened = new Opened(workspace, made);
        }
        return next;
      };
    }
  }
}
