package realign.ui.documents;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import realign.job.Messages;

/** Asks for documents on the disk. */
record FilePicker(Window owner, Consumer<List<Path>> chosen) {
  private static final Messages MESSAGES = Messages.of(FilePicker.class);

  void files() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(MESSAGES.text("command.add"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                MESSAGES.text("files"), "*.pdf", "*.txt", "*.md", "*.html", "*.htm"),
            new FileChooser.ExtensionFilter(MESSAGES.text("files.all"), "*"));
    @Nullable List<File> files = chooser.showOpenMultipleDialog(owner);
    if (files != null) {
      chosen.accept(files.stream().map(File::toPath).toList());
    }
  }

  void folder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(MESSAGES.text("command.add-folder"));
    Optional<Path> folder = Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    folder.ifPresent(path -> chosen.accept(List.of(path)));
  }
}
