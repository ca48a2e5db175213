package realign.ui.documents;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import realign.document.ReadingSettings;
import realign.document.Role;
import realign.job.Messages;
import realign.project.DocumentEntry;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.EmptyState;
import realign.ui.kit.Icon;
import realign.ui.kit.Later;
import realign.ui.kit.Mishap;
import realign.ui.kit.Notice;
import realign.ui.kit.Shortcut;
import realign.ui.kit.StepPage;
import realign.ui.kit.Turns;

/** The documents step: what there is, and beside it what the machine reads. */
final class DocumentsView extends StackPane {
  private static final Messages MESSAGES = Messages.of(DocumentsView.class);

  private final DocumentsModel model;
  private final Command add =
      command("add", () -> picker().files()).on(Shortcut.combination("Shortcut+D"));
  private final Command addFolder = command("add-folder", () -> picker().folder());
  private final Command remove;
  private final Command toCorpus;
  private final Command toDistractor;
  private final Command previous;
  private final Command next;
  private final Command closer;
  private final Command wider;
  private final DocumentTable table;
  private final StepPage page;

  DocumentsView(DocumentsModel model, Turns turns) {
    this.model = model;
    BooleanBinding any = model.chosen().isNotNull();
    toCorpus = command("to-corpus", () -> assign(Role.CORPUS)).when(is(Role.DISTRACTOR));
    toDistractor = command("to-distractor", () -> assign(Role.DISTRACTOR)).when(is(Role.CORPUS));
    Leafing leafing = model.leafing();
    previous =
        command("page.previous", () -> leafing.turn(-1)).on(Shortcut.key("Page Up")).when(any);
    next = command("page.next", () -> leafing.turn(1)).on(Shortcut.key("Page Down")).when(any);
    closer = command("zoom.in", () -> leafing.zoom(1)).on(Shortcut.character("+")).when(any);
    wider = command("zoom.out", () -> leafing.zoom(-1)).on(Shortcut.character("-")).when(any);
    remove =
        command("remove", this::removeSelected).on(Shortcut.key("Delete").within(this)).when(any);
    table = new DocumentTable(model, List.of(toCorpus, toDistractor, remove));
    page =
        new StepPage(
            MESSAGES.text("title"),
            Buttons.icon(Icon.REMOVE, remove),
            shown(Buttons.secondary(Icon.REJECT, toDistractor)),
            shown(Buttons.secondary(Icon.CHECK, toCorpus)),
            Buttons.secondary(Icon.OPEN, addFolder),
            Buttons.primary(Icon.ADD, add));
    page.setCenter(body(turns));
    Node empty = empty();
    getChildren().addAll(page, empty);
    model.documents().subscribe(documents -> show(documents, empty));
    model.arrivals().batch().addListener((property, before, now) -> show(documents(), empty));
    model
        .arrivals()
        .refused()
        .addListener((ListChangeListener<Arrivals.Refused>) change -> show(documents(), empty));
    leafing.mishap().subscribe(mishap -> page.say(notices(mishap)));
  }

  private List<DocumentEntry> documents() {
    return model.documents().get();
  }

  private SplitPane body(Turns turns) {
    BatchPane batch = new BatchPane(model.arrivals().batch());
    RefusedNotices refused = new RefusedNotices(model.arrivals());
    BorderPane list = new BorderPane();
    list.setTop(new VBox(batch, refused));
    list.setCenter(Later.rows(turns, table));
    PagePane pages =
        new PagePane(
            model,
            new ReadingMenu(model, this::readAgain),
            List.of(Buttons.icon(Icon.SAME, wider), Buttons.icon(Icon.ADD, closer)),
            Buttons.icon(Icon.PREVIOUS, previous),
            Buttons.icon(Icon.NEXT, next));
    SplitPane split = new SplitPane(list, new Later(turns, pages));
    split.setDividerPositions(0.45);
    return split;
  }

  private FilePicker picker() {
    return new FilePicker(getScene().getWindow(), model.arrivals()::add);
  }

  private BooleanBinding is(Role role) {
    return Bindings.createBooleanBinding(
        () -> {
          DocumentEntry chosen = model.chosen().get();
          return chosen != null && chosen.role() == role;
        },
        model.chosen());
  }

  private static Button shown(Button button) {
    button.visibleProperty().bind(button.disabledProperty().not());
    button.managedProperty().bind(button.disabledProperty().not());
    return button;
  }

  private static Node[] notices(@Nullable Mishap mishap) {
    return mishap == null ? new Node[0] : new Node[] {Notice.of(mishap)};
  }

  List<Command> commands() {
    return List.of(add, addFolder, remove, toCorpus, toDistractor, previous, next, closer, wider);
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
    boolean none =
        documents.isEmpty()
            && model.arrivals().refused().isEmpty()
            && model.arrivals().batch().get() == null;
    page.setVisible(!none);
    empty.setVisible(none);
    int pages = documents.stream().mapToInt(DocumentEntry::pages).sum();
    long words = documents.stream().mapToLong(DocumentEntry::words).sum();
    page.summary().setText(MESSAGES.text("summary", documents.size(), pages, words));
  }

  private void readAgain(ReadingSettings settings) {
    List<String> ids = table.selected().stream().map(DocumentEntry::id).toList();
    model.arrivals().readAgain(ids, settings);
  }

  private void removeSelected() {
    model.remove(table.selected());
  }

  private void assign(Role role) {
    model.assign(table.selected(), role);
  }
}
