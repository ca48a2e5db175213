package realign.ui.documents;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import realign.document.Role;
import realign.job.Messages;
import realign.project.DocumentEntry;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.EmptyState;
import realign.ui.kit.Icon;
import realign.ui.kit.Notice;
import realign.ui.kit.Shortcut;
import realign.ui.kit.StepPage;

/** The documents step: what there is, and beside it what the machine reads. */
final class DocumentsView extends StackPane {
  private static final Messages MESSAGES = Messages.of(DocumentsView.class);

  private final DocumentsModel model;
  private final Command add =
      command("add", this::askForFiles).on(Shortcut.combination("Shortcut+D"));
  private final Command addFolder = command("add-folder", this::askForFolder);
  private final Command remove;
  private final Command toCorpus;
  private final Command toDistractor;
  private final Command previous;
  private final Command next;
  private final DocumentTable table;
  private final StepPage page;

  DocumentsView(DocumentsModel model) {
    this.model = model;
    BooleanBinding any =
        Bindings.createBooleanBinding(() -> model.chosen().get() != null, model.chosen());
    remove = command("remove", this::removeSelected).on(Shortcut.key("Delete")).when(any);
    toCorpus = command("to-corpus", () -> assign(Role.CORPUS)).when(any);
    toDistractor = command("to-distractor", () -> assign(Role.DISTRACTOR)).when(any);
    previous = command("page.previous", () -> model.turn(-1)).on(Shortcut.character("k")).when(any);
    next = command("page.next", () -> model.turn(1)).on(Shortcut.character("j")).when(any);
    table = new DocumentTable(model, List.of(toCorpus, toDistractor, remove));
    page =
        new StepPage(
            MESSAGES.text("title"),
            Buttons.icon(Icon.REMOVE, remove),
            Buttons.secondary(Icon.OPEN, addFolder),
            Buttons.primary(Icon.ADD, add));
    SplitPane split = new SplitPane(table, new PagePane(model, previous, next));
    split.setDividerPositions(0.46);
    page.setCenter(split);
    Node empty = empty();
    getChildren().addAll(page, empty);
    model.documents().subscribe(documents -> show(documents, empty));
    model.refused().addListener((ListChangeListener<DocumentsModel.Refused>) change -> refuse());
    refuse();
  }

  List<Command> commands() {
    return List.of(add, addFolder, remove, toCorpus, toDistractor, previous, next);
  }

  private static Command command(String key, Runnable action) {
    return Command.of(MESSAGES.text("command." + key), action);
  }

  private Node empty() {
    Button first = Buttons.primary(Icon.ADD, add);
    Button second = Buttons.secondary(Icon.OPEN, addFolder);
    return new EmptyState(
        Icon.DOCUMENTS,
        MESSAGES.text("empty.title"),
        MESSAGES.text("empty.purpose"),
        first,
        second);
  }

  private void show(List<DocumentEntry> documents, Node empty) {
    boolean none = documents.isEmpty() && model.refused().isEmpty();
    page.setVisible(!none);
    empty.setVisible(none);
    int pages = documents.stream().mapToInt(DocumentEntry::pages).sum();
    long words = documents.stream().mapToLong(DocumentEntry::words).sum();
    page.summary().setText(MESSAGES.text("summary", documents.size(), pages, words));
  }

  private void refuse() {
    page.say(
        model.refused().stream()
            .limit(5)
            .map(
                file ->
                    new Notice(
                        Notice.Tone.WARNING,
                        MESSAGES.text("refused.file", file.name(), file.sentence()),
                        file.advice()))
            .toArray(Node[]::new));
    page.setVisible(page.isVisible() || !model.refused().isEmpty());
  }

  private void removeSelected() {
    model.remove(table.selected());
  }

  private void assign(Role role) {
    model.assign(table.selected(), role);
  }

  private void askForFiles() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(MESSAGES.text("command.add"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                MESSAGES.text("files"), "*.pdf", "*.txt", "*.md", "*.html", "*.htm"),
            new FileChooser.ExtensionFilter(MESSAGES.text("files.all"), "*"));
    @Nullable List<File> files = chooser.showOpenMultipleDialog(getScene().getWindow());
    if (files != null) {
      model.add(files.stream().map(File::toPath).toList());
    }
  }

  private void askForFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(MESSAGES.text("command.add-folder"));
    Optional<Path> folder =
        Optional.ofNullable(chooser.showDialog(getScene().getWindow())).map(File::toPath);
    folder.ifPresent(path -> model.add(List.of(path)));
  }
}
