package realign.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import realign.job.Messages;
import realign.ui.kit.Command;
import realign.ui.kit.Hint;
import realign.ui.kit.Icon;
import realign.ui.kit.Mishap;
import realign.ui.kit.Theme;
import realign.ui.kit.Turns;
import realign.ui.kit.Workspace;

/** The project's name and state, search, undo and redo, and the theme. */
final class TopBar extends HBox {
  private static final Messages MESSAGES = Messages.of(TopBar.class);

  private final MenuButton project = new MenuButton();
  private final HBox saved = new HBox();
  private final HBox left = new HBox();

  TopBar(WindowCommands commands, ObservableValue<@Nullable Opened> opened, Turns turns) {
    getStyleClass().add("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    project.setId("project-menu");
    project.getStyleClass().addAll("project", Styles.FLAT);
    project.setMinWidth(0);
    commands.projectCommands().forEach(command -> project.getItems().add(item(command)));
    saved.setAlignment(Pos.CENTER_LEFT);
    saved.getStyleClass().add("saved");
    left.getStyleClass().add("side");
    left.setAlignment(Pos.CENTER_LEFT);
    HBox right =
        new HBox(
            historyButton(Icon.UNDO, commands.undo(), commands.undoHint()),
            historyButton(Icon.REDO, commands.redo(), commands.redoHint()),
            themeButton(commands));
    right.getStyleClass().add("side");
    right.setAlignment(Pos.CENTER_RIGHT);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    getChildren().addAll(left, searchButton(commands.palette()), right);
    opened.subscribe(now -> turns.add(() -> show(now)));
  }

  private void show(@Nullable Opened opened) {
    Label mark = new Label(MESSAGES.text("product"), Icon.PRODUCT.node("product-icon"));
    mark.getStyleClass().add("product");
    left.getChildren().setAll(mark);
    if (opened != null) {
      project.setText(opened.workspace().name());
      project.setTooltip(new Tooltip(opened.workspace().file().toString()));
      Workspace workspace = opened.workspace();
      workspace.saving().subscribe(now -> show(now, workspace.mishap().get()));
      left.getChildren().addAll(divider(), project, saved);
    }
  }

  private static Region divider() {
    Region divider = new Region();
    divider.getStyleClass().add("divider");
    return divider;
  }

  private void show(Workspace.Saving saving, @Nullable Mishap mishap) {
    Label words = new Label();
    words.setMinWidth(Region.USE_PREF_SIZE);
    switch (saving) {
      case SAVED -> {
        words.setText(MESSAGES.text("saved"));
        words.setGraphic(Icon.CHECK.node());
      }
      case SAVING -> words.setText(MESSAGES.text("saving"));
      case READ_ONLY -> words.setText(MESSAGES.text("read-only"));
      case FAILED -> {
        words.setText(MESSAGES.text("not-saved"));
        words.setGraphic(Icon.WARNING.node("sign-attention"));
        if (mishap != null) {
          Hint.on(words, mishap.sentence() + "\n" + mishap.advice());
        }
      }
    }
    saved.getChildren().setAll(words);
  }

  private static MenuItem item(Command command) {
    MenuItem item = new MenuItem(command.name());
    item.setOnAction(event -> command.run());
    return item;
  }

  private static Button searchButton(Command palette) {
    Label prompt = new Label(MESSAGES.text("search.prompt"), Icon.SEARCH.node());
    prompt.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(prompt, Priority.ALWAYS);
    Label keys = new Label(palette.shortcut().map(shortcut -> shortcut.label()).orElse(""));
    keys.getStyleClass().add("keys");
    keys.setMinWidth(USE_PREF_SIZE);
    HBox face = new HBox(prompt, keys);
    face.setAlignment(Pos.CENTER_LEFT);
    Button button = new Button(null, face);
    button.setId("search");
    button.getStyleClass().add("search-button");
    button.setAccessibleText(palette.name());
    button.setOnAction(event -> palette.run());
    return button;
  }

  private static Button historyButton(Icon icon, Command command, ObservableValue<String> hint) {
    Button button = iconButton(icon, command);
    button.setId(icon.name().toLowerCase(Locale.ROOT));
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(hint);
    button.accessibleTextProperty().bind(hint);
    button.setTooltip(tooltip);
    button.disableProperty().bind(command.available().map(available -> !available));
    return button;
  }

  private static Button themeButton(WindowCommands commands) {
    Button button = iconButton(Icon.DARK, commands.theme());
    button.setId("theme");
    button.setTooltip(new Tooltip(commands.theme().hint()));
    button.setAccessibleText(commands.theme().name());
    commands
        .appearance()
        .theme()
        .subscribe(
            theme -> button.setGraphic((theme == Theme.LIGHT ? Icon.DARK : Icon.LIGHT).node()));
    return button;
  }

  private static Button iconButton(Icon icon, Command command) {
    Button button = new Button(null, icon.node());
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    button.setOnAction(event -> command.run());
    return button;
  }
}
