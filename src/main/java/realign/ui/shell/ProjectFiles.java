package realign.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import realign.job.Messages;

/** Asks for a project's file. */
final class ProjectFiles {
  private static final Messages MESSAGES = Messages.of(ProjectFiles.class);

  private final Stage stage;

  /** Over a window. */
  ProjectFiles(Stage stage) {
    this.stage = stage;
  }

  /** Where a new project is to be; none where the person thought better of it. */
  Optional<Path> forNew() {
    FileChooser chooser = chooser("new.title");
    chooser.setInitialFileName(MESSAGES.text("new.name") + ProjectName.ENDING);
    return Optional.ofNullable(chooser.showSaveDialog(stage))
        .map(file -> ProjectName.withEnding(file.toPath()));
  }

  /** One that is there. */
  Optional<Path> existing() {
    return Optional.ofNullable(chooser("open.title").showOpenDialog(stage))
        .map(file -> file.toPath());
  }

  private static FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(MESSAGES.text(title));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(MESSAGES.text("files"), "*" + ProjectName.ENDING));
    return chooser;
  }
}
