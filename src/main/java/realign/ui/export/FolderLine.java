package realign.ui.export;

import java.io.File;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import realign.job.Messages;
import realign.ui.kit.Command;
import realign.ui.kit.Icon;

/** The folder to write into: a field, a button to choose it, and under them how it stands. */
final class FolderLine extends VBox {
  private static final Messages MESSAGES = Messages.of(FolderLine.class);
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

  private final TargetFolder folder;
  private final TextField field = new TextField();
  private final Label words = new Label();

  FolderLine(TargetFolder folder, Command write) {
    this.folder = folder;
    Label name = new Label(MESSAGES.text("folder"));
    name.getStyleClass().add("field-name");
    name.setLabelFor(field);
    field.setId("export-folder");
    field.textProperty().bindBidirectional(folder.text());
    field.setOnAction(event -> write.run());
    HBox.setHgrow(field, Priority.ALWAYS);
    Button choose = new Button(MESSAGES.text("folder.choose"), Icon.OPEN.node());
    choose.setId("choose-folder");
    choose.setMinWidth(USE_PREF_SIZE);
    choose.setOnAction(event -> choose());
    HBox line = new HBox(field, choose);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("line");
    words.getStyleClass().add("folder-words");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("field");
    getChildren().addAll(name, line, words);
    folder.standing().subscribe(this::show);
  }

  private void show(TargetFolder.Standing standing) {
    words.setText(standing.words());
    boolean wrong = standing.state() == TargetFolder.State.WRONG;
    words.pseudoClassStateChanged(WRONG, wrong);
    field.pseudoClassStateChanged(WRONG, wrong);
    field.setAccessibleHelp(standing.words());
  }

  private void choose() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(MESSAGES.text("folder"));
    Optional.ofNullable(folder.standing().get().path())
        .map(path -> path.toFile())
        .filter(File::isDirectory)
        .ifPresent(chooser::setInitialDirectory);
    Optional.ofNullable(chooser.showDialog(getScene().getWindow()))
        .ifPresent(chosen -> folder.text().set(chosen.getPath()));
  }
}
