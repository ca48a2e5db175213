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
    int row = 0;
    for (Command command : commands) {
      if (command.keys() != null) {
        Label keys = new Label(command.keys().label());
        keys.getStyleClass().add("keys");
        grid.addRow(row++, keys, new Label(command.name()));
      }
    }
    before = getScene().getFocusOwner();
    setVisible(true);
    requestFocus();
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
