package realign.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/** Takes files that are dropped on the window by what they are: a project, or what a step takes. */
final class Drops {
  private final Consumer<Path> open;
  private final Supplier<@Nullable ProjectPane> project;

  /**
   * Takes nothing yet.
   *
   * @param open opens a project's file
   * @param project the open project; null for none
   */
  Drops(Consumer<Path> open, Supplier<@Nullable ProjectPane> project) {
    this.open = open;
    this.project = project;
  }

  /** Takes what is dropped on a node. */
  void on(Node node) {
    node.setOnDragOver(Drops::allow);
    node.setOnDragDropped(this::take);
  }

  private static void allow(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void take(DragEvent event) {
    List<Path> files = event.getDragboard().getFiles().stream().map(file -> file.toPath()).toList();
    event.setDropCompleted(take(files));
    event.consume();
  }

  private boolean take(List<Path> files) {
    Optional<Path> file =
        files.stream()
            .filter(each -> each.toString().endsWith(ProjectName.ENDING))
            .filter(Files::isRegularFile)
            .findFirst();
    file.ifPresent(open);
    ProjectPane pane = project.get();
    return file.isPresent() || (pane != null && pane.take(files));
  }
}
