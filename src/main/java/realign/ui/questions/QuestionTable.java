package realign.ui.questions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import realign.job.Messages;
import realign.project.DocumentEntry;
import realign.question.Question;
import realign.question.Verdict;
import realign.ui.kit.Columns;
import realign.ui.kit.Icon;
import realign.ui.kit.Ordering;
import realign.ui.kit.TableSelection;
import realign.ui.kit.Workspace;

/** The questions that are shown, a line each. */
final class QuestionTable extends TableView<Question> {
  private static final Messages MESSAGES = Messages.of(QuestionTable.class);
  private static final double ROW = 36;

  private final QuestionsModel model;

  /** Of documents, by their ids; also read by whoever sorts. */
  private volatile Map<String, String> names = Map.of();

  QuestionTable(QuestionsModel model, Workspace workspace) {
    super(model.shown());
    this.model = model;
    setId("question-table");
    setAccessibleText(MESSAGES.text("title"));
    setFixedCellSize(ROW);
    setSelectionModel(new TableSelection<>(this, model.selection()));
    TableColumn<Question, Verdict> verdict =
        Columns.sign("", 52, Question::verdict, QuestionTable::sign);
    TableColumn<Question, String> text =
        Columns.text(MESSAGES.text("column.question"), 360, Question::text);
    TableColumn<Question, String> document =
        Columns.text(MESSAGES.text("column.document"), 170, this::document);
    TableColumn<Question, Integer> flags =
        Columns.sign(
            MESSAGES.text("column.flags"),
            64,
            question -> model.flags().of(question.id()).size(),
            QuestionTable::flagSign);
    // Flags come by the thousand; only the counts in sight are looked at again.
    flags.setCellValueFactory(
        row -> model.flags().revision().map(news -> model.flags().of(row.getValue().id()).size()));
    flags.setResizable(false);
    verdict.setResizable(false);
    getColumns().add(verdict);
    getColumns().add(text);
    getColumns().add(document);
    getColumns().add(flags);
    setSortPolicy(
        table -> {
          model.shown().order(Ordering.of(table));
          return true;
        });
    getColumns().get(0).getStyleClass().add("first");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    workspace.documents().subscribe(documents -> rename(documents));
    follow();
  }

  static FontIcon sign(Verdict verdict) {
    Icon icon =
        switch (verdict) {
          case UNREVIEWED -> Icon.UNREVIEWED;
          case ACCEPTED -> Icon.ACCEPT;
          case REJECTED -> Icon.REJECT;
        };
    return icon.node("verdict-" + verdict.name().toLowerCase(Locale.ROOT));
  }

  private void rename(List<DocumentEntry> documents) {
    names = documents.stream().collect(Collectors.toMap(DocumentEntry::id, DocumentEntry::name));
    refresh();
  }

  private String document(Question question) {
    return question.evidence().stream()
        .map(evidence -> names.getOrDefault(evidence.span().document(), ""))
        .findFirst()
        .orElse("");
  }

  private static @Nullable Node flagSign(int count) {
    if (count == 0) {
      return null;
    }
    Label sign = new Label(count == 1 ? "" : Integer.toString(count), Icon.FLAG.node("flag-sign"));
    sign.setAccessibleText(MESSAGES.text("column.flags.count", count));
    return sign;
  }

  private void follow() {
    getSelectionModel().selectedIndexProperty().subscribe(index -> pick(index.intValue()));
    model.current().subscribe(index -> select(index.intValue()));
    model.inHand().subscribe(question -> select(model.current().get()));
  }

  private void pick(int index) {
    if (index >= 0) {
      model.current().set(index);
    }
  }

  private void select(int index) {
    int row = Math.min(index, getItems().size() - 1);
    if (row >= 0 && getSelectionModel().getSelectedIndex() != row) {
      getSelectionModel().clearAndSelect(row);
      scrollTo(Math.max(0, row - 6));
    }
  }
}
