package realign;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import realign.cli.CommandLineDoor;
import realign.cli.Console;
import realign.cli.DemoCommand;
import realign.cli.EmbedCommand;
import realign.cli.EvaluateCommand;
import realign.cli.ExportCommand;
import realign.cli.InspectCommand;
import realign.cli.ProjectCommand;
import realign.cli.QuestionsCommand;
import realign.cli.RunCommand;
import realign.cli.SearchCommand;
import realign.cli.ServeCommand;
import realign.cli.Services;
import realign.cli.StoreCommand;
import realign.cli.TrainCommand;
import realign.document.DocumentReader;
import realign.document.PagePictures;
import realign.document.ReadingLimits;
import realign.document.ReadingSettings;
import realign.encoder.Encoders;
import realign.experiment.Experiment;
import realign.job.Messages;
import realign.job.ServiceFailure;
import realign.project.Project;
import realign.question.chat.ChatServices;
import realign.question.chat.KeyRing;
import realign.ui.Steps;
import realign.ui.kit.Jobs;
import realign.ui.kit.WorkerThreads;
import realign.ui.shell.Display;
import realign.ui.shell.Doors;
import realign.ui.shell.Window;

/** Builds every service once and hands them to the command line or the window. */
final class Workbench {
  private static final Messages MESSAGES = Messages.of(Workbench.class);
  private static final int PATIENCE_SECONDS = 5;

  private final Console console;
  private final Services services;

  Workbench(Console console) {
    this.console = console;
    this.services =
        new Services(
            new Encoders(System.getenv(), Long.MAX_VALUE),
            new DocumentReader(
                ReadingSettings.standard(), ReadingLimits.standard(), System::nanoTime),
            new Experiment(System::nanoTime),
            clock());
  }

  /** The system's clock, or the one moment that {@code SOURCE_DATE_EPOCH} asks for. */
  private static Clock clock() {
    return Optional.ofNullable(System.getenv("SOURCE_DATE_EPOCH"))
        .filter(seconds -> seconds.matches("\\d{1,12}"))
        .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)))
        .map(moment -> Clock.fixed(moment, ZoneOffset.UTC))
        .orElse(Clock.systemUTC());
  }

  /** Runs a command and gives its exit code. */
  int command(String... arguments) {
    try {
      return door().run(arguments);
    } finally {
      services.reader().close();
      services.encoders().close();
    }
  }

  private CommandLineDoor door() {
    ChatServices chat = chat();
    List<Object> commands =
        List.of(
            new DemoCommand(services, chat, console),
            new RunCommand(services, chat, console),
            new TrainCommand(services, chat, console),
            new EvaluateCommand(services, console),
            new SearchCommand(services, console),
            new ExportCommand(services, console),
            new EmbedCommand(services, console),
            new ServeCommand(services, console),
            StoreCommand.group(services, console),
            new InspectCommand(services, console),
            QuestionsCommand.group(services, chat, console),
            new ProjectCommand(services, console));
    return new CommandLineDoor(commands, console);
  }

  /**
   * Opens the window.
   *
   * @return why there can be none; empty where there is one
   */
  Optional<String> openWindow() {
    return Display.start(() -> showWindow(Window::resume));
  }

  /**
   * Opens the window on a project.
   *
   * @return 0, or the exit code where it can't be opened, which the console was told
   */
  int openWindow(Path project) {
    Path file = project.toAbsolutePath().normalize();
    return door()
        .attempt(
            () -> {
              Project.recognise(file);
              Display.start(() -> showWindow(window -> window.show(file)))
                  .ifPresent(reason -> noWindow(file, reason));
            });
  }

  private static void noWindow(Path file, String reason) {
    throw new ServiceFailure(
        MESSAGES.text("project.no-window", file, reason),
        MESSAGES.text("project.no-window.advice", file));
  }

  private void showWindow(Consumer<Window> way) {
    Home home = Home.of(property("os.name"), System.getenv(), Path.of(property("user.home")));
    ExecutorService workers = workers();
    Jobs jobs = new Jobs(workers, Platform::runLater, System::nanoTime);
    PagePictures pictures = new PagePictures(ReadingLimits.standard(), System::nanoTime);
    Steps steps = new Steps(jobs, services.encoders(), services.reader(), pictures, chat());
    Doors doors = new ProjectDoors(services, home, Platform::runLater, steps::of);
    Stage stage = new Stage();
    stage.setOnHidden(event -> new Thread(() -> letEnd(workers), "last work").start());
    way.accept(new Window(doors, jobs, home.windowMemory(), stage));
  }

  /** Native code that runs while the process ends would crash it. */
  private static void letEnd(ExecutorService workers) {
    workers.shutdown();
    try {
      if (!workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ChatServices chat() {
    return new ChatServices(System.getenv(), KeyRing.of(property("os.name")));
  }

  /** As many threads as there is work; what comes after the end is dropped. */
  private static ExecutorService workers() {
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        1,
        TimeUnit.MINUTES,
        new SynchronousQueue<>(),
        new WorkerThreads("worker"),
        new ThreadPoolExecutor.DiscardPolicy());
  }

  private static String property(String name) {
    return System.getProperty(name, "");
  }
}
