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

  /**
   * One of the settings.
   *
   * @param changed other settings, with this one on or off
   */
  private record Choice(
      String key,
      Predicate<ReadingSettings> value,
      BiFunction<ReadingSettings, Boolean, ReadingSettings> changed) {}

  private static final List<Choice> CHOICES =
      List.of(
          new Choice(
              "hyphens",
              ReadingSettings::joinHyphens,
              (now, on) ->
                  new ReadingSettings(
                      on, now.dropRunningLines(), now.dropPageNumbers(), now.columns())),
          new Choice(
              "running",
              ReadingSettings::dropRunningLines,
              (now, on) ->
                  new ReadingSettings(now.joinHyphens(), on, now.dropPageNumbers(), now.columns())),
          new Choice(
              "numbers",
              ReadingSettings::dropPageNumbers,
              (now, on) ->
                  new ReadingSettings(
                      now.joinHyphens(), now.dropRunningLines(), on, now.columns())),
          new Choice(
              "columns",
              ReadingSettings::columns,
              (now, on) ->
                  new ReadingSettings(
                      now.joinHyphens(), now.dropRunningLines(), now.dropPageNumbers(), on)));

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
    List<CheckMenuItem> items = CHOICES.stream().map(choice -> item(choice, wanted)).toList();
    getItems().setAll(items);
    model.chosen().subscribe(chosen -> show(chosen, items));
  }

  private CheckMenuItem item(Choice choice, Consumer<ReadingSettings> wanted) {
    CheckMenuItem item = new CheckMenuItem(MESSAGES.text("reading." + choice.key));
    item.setOnAction(event -> wanted.accept(choice.changed.apply(settings, item.isSelected())));
    return item;
  }

  private void show(@Nullable DocumentEntry chosen, List<CheckMenuItem> items) {
    setDisable(chosen == null);
    if (chosen != null) {
      settings = chosen.settings();
      for (int i = 0; i < items.size(); i++) {
        items.get(i).setSelected(CHOICES.get(i).value.test(settings));
      }
    }
  }
}
