package realign.ui.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import realign.job.Messages;
import realign.ui.kit.Command;

/** All keys that work at this moment, laid over the window until any key is pressed. */
final class KeysSheet extends StackPane {
  private static final Messages MESSAGES = Messages.of(KeysSheet.class);

  private final GridPane grid = new GridPane();
  private @Nullable Node before;

  KeysSheet() {
    getStyleClass().add("palette-veil");
    setFocusTraversable(true);
    Label title = new Label(MESSAGES.text("keys.title"));
    title.getStyleClass().add("title");
    grid.getStyleClass().add("grid");
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    VBox sheet = new VBox(title, scroll);
    sheet.getStyleClass().add("keys-sheet");
    sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setAlignment(Pos.CENTER);
    getChildren().add(sheet);
    setOnMousePressed(event -> hide());
    addEventHandler(KeyEvent.KEY_PRESSED, this::close);
    setVisible(false);
  }

  void open(List<Command> commands) {
    grid.getChildren().clear();
    List<Command> keyed = commands.stream().filter(command -> command.keys() != null).toList();
    int rows = (keyed.size() + 1) / 2;
    for (int i = 0; i < keyed.size(); i++) {
      int column = i / rows * 2;
      grid.add(keys(keyed.get(i)), column, i % rows);
      grid.add(new Label(keyed.get(i).name()), column + 1, i % rows);
    }
    before = getScene().getFocusOwner();
    setVisible(true);
    requestFocus();
  }

  private static Label keys(Command command) {
    Label keys = new Label(command.shortcut().map(shortcut -> shortcut.label()).orElse(""));
    keys.getStyleClass().add("keys");
    keys.setMinWidth(USE_PREF_SIZE);
    return keys;
  }

  private void close(KeyEvent event) {
    hide();
    event.consume();
  }

  private void hide() {
    setVisible(false);
    if (before != null) {
      before.requestFocus();
    }
  }
}
