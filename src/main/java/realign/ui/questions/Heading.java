package realign.ui.questions;

import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import realign.job.Messages;
import realign.question.flag.Flag;
import realign.question.flag.FlagWords;
import realign.ui.kit.Command;
import realign.ui.kit.Icon;

/** What is done to many questions, and what is seldom done, in one menu. */
final class Heading {
  private static final Messages MESSAGES = Messages.of(Heading.class);

  private Heading() {}

  /**
   * The menu.
   *
   * @param rejections by the flag that they reject
   */
  static MenuButton menu(
      PageCommands commands, Map<Flag.Type, Command> rejections, FlagsModel flags) {
    MenuButton menu = new MenuButton(MESSAGES.text("more"), Icon.MORE.node());
    menu.setId("questions-more");
    menu.setAccessibleText(MESSAGES.text("more"));
    Menu reject = new Menu(MESSAGES.text("bulk.reject"));
    Map<Flag.Type, MenuItem> items = new TreeMap<>();
    rejections.forEach((type, command) -> items.put(type, item(command)));
    reject.getItems().addAll(items.values());
    menu.getItems()
        .addAll(
            item(commands.acceptUnflagged()),
            reject,
            item(commands.replace()),
            new SeparatorMenuItem(),
            item(commands.byHand()),
            item(commands.writeAgain()),
            new SeparatorMenuItem(),
            item(commands.versions()));
    menu.setOnShowing(
        event ->
            items.forEach(
                (type, item) -> {
                  item.setText(MESSAGES.text("bulk.flag", FlagWords.name(type), flags.count(type)));
                  item.setVisible(flags.count(type) > 0);
                }));
    return menu;
  }

  private static MenuItem item(Command command) {
    MenuItem item = new MenuItem(command.hint());
    item.setOnAction(event -> command.run());
    item.disableProperty().bind(command.available().map(available -> !available));
    return item;
  }
}
