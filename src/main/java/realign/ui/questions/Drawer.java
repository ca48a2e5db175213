package realign.ui.questions;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import realign.job.Messages;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.Icon;
import realign.ui.kit.TabCycle;

/** A panel that comes over the right side of the step, with one thing to do in it. */
class Drawer extends BorderPane {
  private static final Messages MESSAGES = Messages.of(Drawer.class);

  private final BooleanProperty open = new SimpleBooleanProperty();

  Drawer(String id, String title, Node content, Node... foot) {
    setId(id);
    getStyleClass().add("drawer");
    setMaxWidth(480);
    setPrefWidth(480);
    setTop(head(title));
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(scroll);
    if (foot.length > 0) {
      VBox bottom = new VBox(foot);
      bottom.getStyleClass().add("foot");
      setBottom(bottom);
    }
    TabCycle.within(this);
    visibleProperty().bind(open);
    managedProperty().bind(open);
    addEventHandler(KeyEvent.KEY_PRESSED, this::leave);
  }

  /** Whether it is in sight. */
  final BooleanProperty open() {
    return open;
  }

  private void leave(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      open.set(false);
      event.consume();
    }
  }

  private HBox head(String title) {
    Label label = new Label(title);
    label.getStyleClass().add("drawer-title");
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    Command close = Command.of(MESSAGES.text("drawer.close"), () -> open.set(false));
    Button button = Buttons.icon(Icon.CLOSE, close);
    open.addListener((property, before, now) -> button.requestFocus());
    HBox head = new HBox(label, button);
    head.getStyleClass().add("head");
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  /** A field under its name, with a line of help; none where that is empty. */
  static VBox field(String name, Node input, String help) {
    Label label = new Label(name);
    label.getStyleClass().add("field-name");
    label.setLabelFor(input);
    VBox field = new VBox(label, input);
    if (!help.isEmpty()) {
      field.getChildren().add(help(help));
    }
    field.getStyleClass().add("field");
    return field;
  }

  static Label help(String text) {
    Label help = new Label(text);
    help.getStyleClass().add("help");
    help.setWrapText(true);
    help.setMinHeight(Region.USE_PREF_SIZE);
    return help;
  }
}
