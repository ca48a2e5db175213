package realign.ui.documents;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import org.jspecify.annotations.Nullable;
import realign.document.ReadingSettings;
import realign.job.Messages;
import realign.project.DocumentEntry;

/** How the chosen documents are read; a change reads them again. */
final class ReadingMenu extends MenuButton {
  private static final Messages MESSAGES = Messages.of(ReadingMenu.class);

  /** One of the settings. */
  private enum Choice {
    HYPHENS(
        ReadingSettings::joinHyphens,
        (now, on) ->
            new ReadingSettings(on, now.dropRunningLines(), now.dropPageNumbers(), now.columns())),
    RUNNING(
        ReadingSettings::dropRunningLines,
        (now, on) ->
            new ReadingSettings(now.joinHyphens(), on, now.dropPageNumbers(), now.columns())),
    NUMBERS(
        ReadingSettings::dropPageNumbers,
        (now, on) ->
            new ReadingSettings(now.joinHyphens(), now.dropRunningLines(), on, now.columns())),
    COLUMNS(
        ReadingSettings::columns,
        (now, on) ->
            new ReadingSettings(
                now.joinHyphens(), now.dropRunningLines(), now.dropPageNumbers(), on));

    private final Predicate<ReadingSettings> value;
    private final BiFunction<ReadingSettings, Boolean, ReadingSettings> changed;

    Choice(
        Predicate<ReadingSettings> value,
        BiFunction<ReadingSettings, Boolean, ReadingSettings> changed) {
      this.value = value;
      this.changed = changed;
    }
  }

  private ReadingSettings settings = ReadingSettings.standard();

  /**
   * For the document that is chosen.
   *
   * @param wanted is told how documents are to be read from now on
   */
  ReadingMenu(DocumentsModel model, Consumer<ReadingSettings> wanted) {
    super(MESSAGES.text("reading"));
    setId("reading-settings");
    getStyleClass().add("small");
    setMinWidth(USE_PREF_SIZE);
    List<CheckMenuItem> items =
        List.of(Choice.values()).stream().map(choice -> item(choice, wanted)).toList();
    getItems().setAll(items);
    model.chosen().subscribe(chosen -> show(chosen, items));
  }

  private CheckMenuItem item(Choice choice, Consumer<ReadingSettings> wanted) {
    CheckMenuItem item =
        new CheckMenuItem(
            MESSAGES.text("reading." + choice.name().toLowerCase(java.util.Locale.ROOT)));
    item.setOnAction(event -> wanted.accept(choice.changed.apply(settings, item.isSelected())));
    return item;
  }

  private void show(@Nullable DocumentEntry chosen, List<CheckMenuItem> items) {
    setDisable(chosen == null);
    if (chosen != null) {
      settings = chosen.settings();
      for (Choice choice : Choice.values()) {
        items.get(choice.ordinal()).setSelected(choice.value.test(settings));
      }
    }
  }
}
