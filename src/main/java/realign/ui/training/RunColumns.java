package realign.ui.training;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.layout.Region;
import javafx.util.converter.DefaultStringConverter;
import realign.job.Messages;
import realign.ui.kit.Buttons;
import realign.ui.kit.Columns;
import realign.ui.kit.Command;
import realign.ui.kit.Curve.Look;
import realign.ui.kit.Figures;
import realign.ui.kit.Hint;
import realign.ui.kit.Icon;
import realign.ui.kit.Swatch;

/** What the table of runs tells of each. */
final class RunColumns {
  private static final Messages MESSAGES = Messages.of(RunColumns.class);
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM HH:mm").withZone(ZoneId.systemDefault());

  private final TrainingModel model;

  RunColumns(TrainingModel model) {
    this.model = model;
  }

  /** The recipe, how long it took, its questions and when it began: what a run can do without. */
  private final TableColumn<RunRow, String> recipe =
      plain(between(72, 120, Columns.text(MESSAGES.text("runs.recipe"), 80, RunRow::recipe)));

  private final TableColumn<RunRow, Long> took =
      plain(
          between(
              56,
              80,
              Columns.worded(
                  MESSAGES.text("runs.seconds"),
                  64,
                  row -> Math.round(row.run().seconds()),
                  seconds -> MESSAGES.text("seconds", seconds))));
  private final TableColumn<RunRow, String> questions =
      plain(Columns.text(MESSAGES.text("runs.questions"), 120, RunRow::questions));
  private final TableColumn<RunRow, Instant> started =
      plain(
          between(
              104,
              120,
              Columns.worded(
                  MESSAGES.text("runs.started"), 112, row -> row.run().started(), WHEN::format)));

  List<TableColumn<RunRow, ?>> all() {
    took.getStyleClass().add("numbers");
    questions.getStyleClass().add("after-numbers");
    questions.setMinWidth(84);
    List<TableColumn<RunRow, ?>> columns = new ArrayList<>();
    columns.add(stars());
    columns.add(
        edited(
            "runs.name",
            104,
            200,
            row -> row.run().name(),
            (row, to) -> model.runs().rename(row, to)));
    columns.add(recipe);
    columns.add(score("known", 84));
    columns.add(score("new", 72));
    columns.add(score("later", 76));
    columns.add(took);
    columns.add(questions);
    columns.add(started);
    columns.add(
        edited(
            "runs.note",
            96,
            160,
            row -> row.run().note(),
            (row, to) -> model.runs().note(row, to)));
    return columns;
  }

  /** Leaves out what there is no room for, the least needed first; a row’s hint says it then. */
  void fit(List<TableColumn<RunRow, ?>> columns, double width) {
    double needed = columns.stream().mapToDouble(TableColumn::getMinWidth).sum();
    for (TableColumn<RunRow, ?> column : List.of(took, started, questions, recipe)) {
      column.setVisible(needed <= width);
      needed -= column.isVisible() ? 0 : column.getMinWidth();
    }
  }

  /** All that columns which may be left out say of a run. */
  static String words(RunRow row) {
    return MESSAGES.text(
        "runs.help",
        row.run().name(),
        row.recipe(),
        row.questions(),
        WHEN.format(row.run().started()),
        Math.round(row.run().seconds()));
  }

  private static <T> TableColumn<RunRow, T> between(
      double least, double most, TableColumn<RunRow, T> column) {
    column.setMinWidth(least);
    column.setMaxWidth(most);
    return column;
  }

  private static <T> TableColumn<RunRow, T> plain(TableColumn<RunRow, T> column) {
    column.setEditable(false);
    return column;
  }

  private TableColumn<RunRow, RunRow> stars() {
    TableColumn<RunRow, RunRow> column =
        Columns.picture(
            "",
            40,
            row -> row,
            row -> {
              boolean starred = row.run().starred();
              String name = MESSAGES.text(starred ? "runs.unstar" : "runs.star");
              var button = Buttons.icon(Icon.STAR, Command.of(name, () -> model.runs().star(row)));
              button.getStyleClass().addAll("star", starred ? "starred" : "unstarred");
              if (starred) {
                Region filled = new Region();
                filled.getStyleClass().add("filled");
                button.setGraphic(filled);
              }
              return button;
            });
    column.setMaxWidth(40);
    column.setMinWidth(40);
    column.setSortable(false);
    return plain(column);
  }

  private static TableColumn<RunRow, String> edited(
      String key,
      double least,
      double width,
      Function<RunRow, String> read,
      BiConsumer<RunRow, String> write) {
    TableColumn<RunRow, String> column = new TableColumn<>(MESSAGES.text(key));
    column.setMinWidth(least);
    column.setPrefWidth(width);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(read.apply(row.getValue())));
    column.setCellFactory(
        made -> {
          Written cell = new Written(column.getText());
          Hint.whenCut(cell);
          return cell;
        });
    column.setOnEditCommit(edit -> write.accept(edit.getRowValue(), edit.getNewValue()));
    return column;
  }

  private static TableColumn<RunRow, Double> score(String part, double least) {
    TableColumn<RunRow, Double> column =
        plain(Columns.score(MESSAGES.text("part.short." + part), least, row -> row.mrr(part)));
    between(least, 104, column);
    Figures.ink(part).ifPresent(ink -> column.setGraphic(new Swatch(ink, Look.SOLID)));
    return column;
  }

  /** A cell that is written into; the field that it is written in is named as its column. */
  private static final class Written extends TextFieldTableCell<RunRow, String> {
    private final String name;

    Written(String name) {
      super(new DefaultStringConverter());
      this.name = name;
    }

    @Override
    public void startEdit() {
      super.startEdit();
      if (getGraphic() != null) {
        getGraphic().setAccessibleText(name);
      }
    }
  }
}
