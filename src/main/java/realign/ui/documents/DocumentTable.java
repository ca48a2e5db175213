package realign.ui.documents;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import realign.document.Problem;
import realign.document.Role;
import realign.job.Messages;
import realign.project.DocumentEntry;
import realign.ui.kit.Columns;
import realign.ui.kit.Command;
import realign.ui.kit.Hint;
import realign.ui.kit.Icon;

/** The documents, a line each. */
final class DocumentTable extends TableView<DocumentEntry> {
  private static final Messages MESSAGES = Messages.of(DocumentTable.class);
  private static final double ROW = 40;
  private static final double LEAST_NAME = 84;

  private final DocumentsModel model;

  DocumentTable(DocumentsModel model, List<Command> commands) {
    this.model = model;
    setId("document-table");
    setAccessibleText(MESSAGES.text("title"));
    setFixedCellSize(ROW);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    getColumns().add(Columns.text(MESSAGES.text("column.name"), 180, DocumentEntry::name));
    getColumns().add(Columns.number(MESSAGES.text("column.pages"), 56, DocumentEntry::pages));
    getColumns().add(Columns.number(MESSAGES.text("column.words"), 68, DocumentEntry::words));
    getColumns()
        .add(Columns.picture(MESSAGES.text("column.role"), 118, entry -> entry, this::state));
    getColumns().get(0).getStyleClass().add("first");
    getColumns().get(0).setMinWidth(LEAST_NAME);
    getColumns().stream().skip(1).forEach(DocumentTable::keepWidth);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    setContextMenu(menu(commands));
    setPlaceholder(new Label(MESSAGES.text("list.empty")));
    model.documents().subscribe(this::show);
    getSelectionModel().selectedItemProperty().subscribe(entry -> choose(entry));
    model.chosen().subscribe(entry -> select(entry));
  }

  private static void keepWidth(TableColumn<DocumentEntry, ?> column) {
    column.setMinWidth(column.getPrefWidth());
    column.setMaxWidth(column.getPrefWidth());
  }

  List<DocumentEntry> selected() {
    return List.copyOf(getSelectionModel().getSelectedItems());
  }

  private static ContextMenu menu(List<Command> commands) {
    ContextMenu menu = new ContextMenu();
    for (Command command : commands) {
      MenuItem item = new MenuItem(command.name());
      item.setOnAction(event -> command.run());
      menu.getItems().add(item);
    }
    return menu;
  }

  private void show(List<DocumentEntry> documents) {
    String before = id(model.chosen().get());
    getItems().setAll(documents);
    DocumentEntry again =
        documents.stream()
            .filter(entry -> entry.id().equals(before))
            .findFirst()
            .orElse(documents.isEmpty() ? null : documents.get(0));
    model.chosen().set(again);
    select(again);
  }

  private static String id(@Nullable DocumentEntry entry) {
    return entry == null ? "" : entry.id();
  }

  private void choose(@Nullable DocumentEntry entry) {
    if (entry != null) {
      model.chosen().set(entry);
    }
  }

  private void select(@Nullable DocumentEntry entry) {
    if (entry != null && !entry.equals(getSelectionModel().getSelectedItem())) {
      getSelectionModel().clearSelection();
      getSelectionModel().select(entry);
    }
  }

  private Node state(DocumentEntry entry) {
    Problem problem = entry.problem();
    Label chip = new Label(MESSAGES.text("role." + entry.role().name().toLowerCase(Locale.ROOT)));
    chip.getStyleClass().addAll("chip", entry.role() == Role.CORPUS ? "plain" : "distractor");
    if (problem != null) {
      chip.setText(MESSAGES.text("role.problem"));
      chip.setGraphic(Icon.WARNING.node("sign-attention"));
      Hint.on(chip, problem.sentence() + "\n" + problem.advice());
    }
    return chip;
  }
}
