package realign.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import realign.job.Messages;
import realign.ui.kit.Appearance;
import realign.ui.kit.Command;
import realign.ui.kit.Shortcut;
import realign.ui.kit.Step;

/** What the window itself can do, whatever step is shown: one list for keys, menus and palette. */
final class WindowCommands {
  private static final Messages MESSAGES = Messages.of(WindowCommands.class);

  private final Actions actions;
  private final Appearance appearance;
  private final ObservableValue<String> undoable;
  private final ObservableValue<String> redoable;
  private final BooleanBinding anyOpen;

  /** What the commands set off. */
  interface Actions {
    void openPalette();

    void showKeys();

    void showWelcome();

    void openSample();

    void askForNew();

    void askForOpen();

    void undo();

    void redo();

    void switchTheme();

    void followSystemTheme();

    void show(Step step);

    void dismissJobs();

    void quit();
  }

  WindowCommands(Actions actions, Appearance appearance, ObservableValue<@Nullable Opened> opened) {
    this.actions = actions;
    this.appearance = appearance;
    this.undoable = opened.flatMap(now -> now.workspace().undoable()).orElse("");
    this.redoable = opened.flatMap(now -> now.workspace().redoable()).orElse("");
    this.anyOpen = Bindings.createBooleanBinding(() -> opened.getValue() != null, opened);
  }

  Appearance appearance() {
    return appearance;
  }

  Command palette() {
    return command("palette", actions::openPalette).on(Shortcut.combination("Shortcut+K"));
  }

  Command undo() {
    return command("undo", actions::undo)
        .on(Shortcut.combination("Shortcut+Z"))
        .when(present(undoable));
  }

  Command redo() {
    return command("redo", actions::redo)
        .on(Shortcut.combination("Shortcut+Shift+Z"))
        .when(present(redoable));
  }

  ObservableValue<String> undoHint() {
    return hint("undo", undoable);
  }

  ObservableValue<String> redoHint() {
    return hint("redo", redoable);
  }

  Command theme() {
    return command("theme", actions::switchTheme).on(Shortcut.combination("Shortcut+Shift+L"));
  }

  Command sample() {
    return command("sample", actions::openSample);
  }

  Command create() {
    return command("new", actions::askForNew).on(Shortcut.combination("Shortcut+N"));
  }

  Command open() {
    return command("open", actions::askForOpen).on(Shortcut.combination("Shortcut+O"));
  }

  /** What the project's menu holds. */
  List<Command> projectCommands() {
    return List.of(
        create(), open(), sample(), command("welcome", actions::showWelcome).when(anyOpen));
  }

  /** Everything, with the steps of the open project. */
  List<Command> all(List<Step> steps) {
    List<Command> all = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      all.add(
          Command.of(MESSAGES.text("go", step.sign().name()), () -> actions.show(step))
              .on(Shortcut.combination("Shortcut+" + (i + 1))));
    }
    all.add(palette());
    all.add(undo());
    all.add(redo());
    all.addAll(projectCommands());
    all.add(theme());
    all.add(command("theme.system", actions::followSystemTheme));
    all.add(command("jobs", actions::dismissJobs));
    all.add(command("quit", actions::quit).on(Shortcut.combination("Shortcut+Q")));
    all.add(command("keys", actions::showKeys).on(Shortcut.character("?")));
    return all;
  }

  private static Command command(String key, Runnable action) {
    return Command.of(MESSAGES.text("command." + key), action);
  }

  private static BooleanBinding present(ObservableValue<String> name) {
    return Bindings.createBooleanBinding(() -> !name.getValue().isEmpty(), name);
  }

  private static ObservableValue<String> hint(String key, ObservableValue<String> name) {
    return name.map(
        change ->
            change.isEmpty()
                ? MESSAGES.text("command." + key + ".nothing")
                : MESSAGES.text("command." + key + ".what", change));
  }
}
