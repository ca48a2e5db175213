package realign.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import realign.ui.kit.Later;

/** What a person can arrange on a screen. */
record Furniture(List<SplitPane> splits, List<TableView<?>> tables) {

  /** All below a node, in order; also what has never been drawn yet. */
  static Furniture in(Node root) {
    Furniture found = new Furniture(new ArrayList<>(), new ArrayList<>());
    found.collect(root);
    return found;
  }

  private void collect(Node node) {
    if (node instanceof TableView<?> table) {
      tables.add(table);
    } else if (node instanceof SplitPane split) {
      splits.add(split);
      split.getItems().forEach(this::collect);
    } else if (node instanceof ScrollPane scroll) {
      if (scroll.getContent() != null) {
        collect(scroll.getContent());
      }
    } else if (node instanceof Later later) {
      later.content().ifPresent(this::collect);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::collect);
    }
  }
}
