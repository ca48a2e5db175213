package realign.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import realign.job.Messages;
import realign.job.Progress;
import realign.job.ServiceFailure;
import realign.project.ProjectHeld;
import realign.ui.kit.Appearance;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.Icon;
import realign.ui.kit.Job;
import realign.ui.kit.JobStrip;
import realign.ui.kit.Jobs;
import realign.ui.kit.Keyboard;
import realign.ui.kit.Mishap;
import realign.ui.kit.Notice;
import realign.ui.kit.Provisions;
import realign.ui.kit.Step;
import realign.ui.kit.Theme;
import realign.ui.kit.Turns;

/** The one window. Made and used on the screen's thread. */
public final class Window implements WindowCommands.Actions {
  private static final Messages MESSAGES = Messages.of(Window.class);

  private final Doors doors;
  private final Jobs jobs;
  private final Memory memory;
  private final Arrangement arrangement;
  private final Appearance appearance;
  private final Stage stage;
  private final ProjectFiles files;
  private final Turns turns;
  private final WindowCommands commands;
  private final ReadOnlyObjectWrapper<@Nullable Opened> opened = new ReadOnlyObjectWrapper<>();
  private final BorderPane frame = new BorderPane();
  private final StackPane body = new StackPane();
  private final Palette palette = new Palette();
  private final KeysSheet keys = new KeysSheet();
  private @Nullable ProjectPane project;

  /** What couldn't be opened because another window has it; set on a worker's thread. */
  private volatile @Nullable Path held;

  private @Nullable Welcome welcome;

  /**
   * A window that isn't shown yet.
   *
   * @param doors the ways into a project
   * @param jobs run all long work
   * @param settings the file in which the window remembers its place, theme and recent projects
   * @param stage to be shown
   */
  public Window(Doors doors, Jobs jobs, Path settings, Stage stage) {
    this.doors = doors;
    this.jobs = jobs;
    this.memory = new Memory(settings, jobs.workers());
    this.arrangement = new Arrangement(memory);
    this.stage = stage;
    this.files = new ProjectFiles(stage);
    this.turns = jobs.turns();
    this.appearance = new Appearance(rememberedTheme().orElse(Theme.LIGHT));
    this.commands = new WindowCommands(this, appearance, opened);
  }

  /** Shows the welcome. */
  public void show() {
    build();
    showWelcome();
  }

  /** Goes on with the project that was open last; shows the welcome where there is none. */
  public void resume() {
    show();
    memory.now().recent().stream().limit(1).filter(Files::isRegularFile).forEach(this::open);
  }

  /** Shows a project at once. */
  public void show(Path file) {
    show();
    open(file);
  }

  /** Shows the sample project at once. */
  public void showSample() {
    show();
    openSample();
  }

  private void build() {
    frame.setTop(new TopBar(commands, opened, turns));
    frame.setCenter(body);
    frame.setBottom(new JobStrip(jobs));
    StackPane root = new StackPane(frame, palette, keys);
    Scene scene = new Scene(root);
    appearance.dress(scene);
    if (rememberedTheme().isEmpty()) {
      followSystemTheme();
    }
    new Keyboard(this::commandsNow).listen(scene);
    new Drops(this::open, () -> project).on(root);
    stage.setScene(scene);
    stage.setTitle(MESSAGES.text("product"));
    new Place(stage).restore(memory.now().bounds());
    stage.setOnCloseRequest(event -> leave());
    stage.show();
    frame.requestFocus();
    new LostFocus(frame.getTop(), this::refocus).watch(scene);
    jobs.workers().execute(Provisions::load);
  }

  private void refocus() {
    if (project == null) {
      frame.requestFocus();
    } else {
      project.focusStep();
    }
  }

  private List<Command> commandsNow() {
    if (palette.isVisible() || keys.isVisible()) {
      return List.of();
    }
    List<Command> now = new ArrayList<>();
    if (project != null) {
      now.addAll(project.commands());
    }
    now.addAll(commands.all(project == null ? List.of() : project.steps()));
    return now;
  }

  private void leave() {
    jobs.cancelAll();
    memory.change(now -> now.withBounds(new Place(stage).bounds()));
    memory.write();
    letGo();
  }

  private void letGo() {
    Opened before = opened.get();
    if (before != null) {
      opened.set(null);
      before.workspace().close();
    }
  }

  @Override
  public void showWelcome() {
    letGo();
    project = null;
    Welcome page = new Welcome(commands, memory.now().recent(), this::open);
    welcome = page;
    body.getChildren().setAll(page);
    stage.setTitle(MESSAGES.text("product"));
  }

  @Override
  public void openSample() {
    enter(MESSAGES.text("opening.sample"), doors::sample);
  }

  @Override
  public void askForNew() {
    files
        .forNew()
        .ifPresent(
            file -> enter(MESSAGES.text("creating"), progress -> doors.create(file, progress)));
  }

  @Override
  public void askForOpen() {
    files.existing().ifPresent(this::open);
  }

  /** Opens a project in place of what is shown. */
  public void open(Path file) {
    enter(
        MESSAGES.text("opening", ProjectName.of(file)),
        progress -> {
          try {
            return doors.open(file, progress);
          } catch (ServiceFailure e) {
            held = e.getCause() instanceof ProjectHeld ? file : null;
            throw e;
          }
        });
  }

  private void openReadOnly(Path file) {
    enter(
        MESSAGES.text("opening", ProjectName.of(file)),
        progress -> doors.openReadOnly(file, progress));
  }

  private void enter(String title, Function<Progress, Opening> door) {
    Job job = jobs.start(title, door::apply, this::enter);
    job.state().subscribe(state -> settle(job, state));
  }

  /** Opening isn't news once it is done; where it failed the welcome says so. */
  private void settle(Job job, Job.State state) {
    if (state == Job.State.DONE || state == Job.State.CANCELLED) {
      jobs.screen().execute(() -> jobs.dismiss(job));
    }
    Welcome page = welcome;
    Optional<Mishap> mishap = job.mishap();
    if (state == Job.State.FAILED && project == null && page != null && mishap.isPresent()) {
      page.say(notice(mishap.get()));
      jobs.screen().execute(() -> jobs.dismiss(job));
    }
  }

  private Notice notice(Mishap mishap) {
    Path file = held;
    held = null;
    return file == null
        ? Notice.of(mishap)
        : new Notice(
            Notice.Tone.WARNING,
            mishap.sentence(),
            mishap.advice(),
            Buttons.secondary(
                Icon.LOOK, Command.of(MESSAGES.text("open.read-only"), () -> openReadOnly(file))));
  }

  private void enter(Opening opening) {
    List<Step> made = new ArrayList<>();
    opening.steps().forEach(step -> turns.add(() -> made.add(step.get())));
    turns.add(() -> enter(new Opened(opening.workspace(), made)));
  }

  private void enter(Opened next) {
    letGo();
    memory.change(now -> now.opened(next.workspace().file()));
    ProjectPane pane = new ProjectPane(next, memory.now().step(), arrangement, turns);
    pane.current().subscribe(step -> memory.change(now -> now.withStep(step.id())));
    project = pane;
    opened.set(next);
    body.getChildren().setAll(pane);
    pane.requestFocus();
    stage.setTitle(MESSAGES.text("title", next.workspace().name()));
  }

  @Override
  public void show(Step step) {
    if (project != null) {
      project.show(step);
    }
  }

  @Override
  public void openPalette() {
    palette.open(commandsNow());
  }

  @Override
  public void showKeys() {
    keys.open(commandsNow());
  }

  @Override
  public void undo() {
    Opened now = opened.get();
    if (now != null) {
      now.workspace().undo();
    }
  }

  @Override
  public void redo() {
    Opened now = opened.get();
    if (now != null) {
      now.workspace().redo();
    }
  }

  @Override
  public void dismissJobs() {
    List.copyOf(jobs.list()).stream()
        .filter(job -> job.state().get() != Job.State.RUNNING)
        .forEach(jobs::dismiss);
  }

  @Override
  public void quit() {
    stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    stage.close();
  }

  @Override
  public void switchTheme() {
    Theme next = appearance.theme().get().other();
    appearance.use(next);
    memory.change(now -> now.withTheme(next.key()));
  }

  @Override
  public void followSystemTheme() {
    memory.change(now -> now.withTheme(Remembered.FOLLOW_SYSTEM));
    jobs.workers()
        .execute(
            () -> {
              Theme system = SystemTheme.detect();
              jobs.screen().execute(() -> appearance.use(system));
            });
  }

  private Optional<Theme> rememberedTheme() {
    return Theme.named(memory.now().theme());
  }
}
