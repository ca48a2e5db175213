package realign.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * A place on a screen to which its content comes in a turn of its own, the first time that it is
 * seen. A large screen so appears piece by piece, and the window goes on answering.
 */
public final class Later extends StackPane {
  private final Node content;

  public Later(Node content) {
    this.content = content;
    sceneProperty().subscribe(this::ask);
    visibleProperty().subscribe(this::ask);
  }

  /** What is shown here, or will be. */
  public Node content() {
    return content;
  }

  private void ask() {
    if (wanted()) {
      Turns.of(this).add(this::come);
    }
  }

  private boolean wanted() {
    return getScene() != null && isVisible() && getChildren().isEmpty();
  }

  private void come() {
    if (wanted()) {
      getChildren().add(content);
      // Skins are made by this: in the next pulse they would all be made at once.
      applyCss();
    }
  }
}
