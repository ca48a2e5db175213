package realign.ui.questions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import realign.export.questions.Field;
import realign.export.questions.Format;
import realign.export.questions.Placement;
import realign.job.Messages;
import realign.question.Question;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.Icon;
import realign.ui.kit.Segments;

/** Shows what is in question files before they are taken in: what maps where, what is skipped. */
final class ImportDrawer extends Drawer {
  private static final Messages MESSAGES = Messages.of(ImportDrawer.class);
  private static final int EXAMPLES = 3;
  private static final int LISTED = 50;
  private static final Set<Format> MAPPED =
      Set.of(Format.CSV, Format.PAIRS, Format.QUOTES, Format.TRIPLETS);

  private final ImportModel model;
  private final VBox files;
  private final Button take;

  ImportDrawer(ImportModel model) {
    this(model, new VBox(), new HBox());
  }

  private ImportDrawer(ImportModel model, VBox files, HBox foot) {
    super("import", MESSAGES.text("import.title"), files, foot);
    this.model = model;
    this.files = files;
    files.getStyleClass().add("drawer-fields");
    take = Buttons.primary(Icon.IMPORT, Command.of(MESSAGES.text("import"), model::takeAll));
    take.setId("import-take");
    foot.getStyleClass().add("line");
    foot.getChildren()
        .addAll(take, Buttons.quiet(Command.of(MESSAGES.text("import.leave"), model::leave)));
    open()
        .addListener(
            (property, before, now) -> {
              if (!now && !model.arrivals().get().isEmpty()) {
                model.leave();
              }
            });
    model.arrivals().subscribe(arrivals -> open().set(open().get() && !arrivals.isEmpty()));
  }

  /** Opens with what has come. */
  void show(List<Arrival> arrivals) {
    files.getChildren().setAll(arrivals.stream().map(this::file).toList());
    int coming =
        arrivals.stream()
            .mapToInt(
                each ->
                    each.corpus() ? each.preview().set().queries().size() : each.preview().added())
            .sum();
    take.setText(MESSAGES.text("import.count", coming));
    take.disableProperty().unbind();
    take.setDisable(coming == 0);
    if (!open().get()) {
      open().set(true);
      take.requestFocus();
    }
  }

  private Node file(Arrival arrival) {
    Label name = new Label(arrival.name());
    name.getStyleClass().add("group-title");
    VBox file = new VBox(8, name);
    file.getChildren()
        .add(
            help(
                MESSAGES.text(
                    "import.form",
                    MESSAGES.text("format." + arrival.preview().set().format().name()),
                    arrival.preview().set().queries().size())));
    if (arrival.preview().set().hasCorpus()) {
      file.getChildren().add(mode(arrival));
    }
    if (MAPPED.contains(arrival.preview().set().format())) {
      file.getChildren().add(columns(arrival));
    }
    if (!arrival.corpus()) {
      placed(arrival, file);
    }
    skipped(arrival, file);
    return file;
  }

  private Node mode(Arrival arrival) {
    ObjectProperty<Boolean> corpus = new SimpleObjectProperty<>(arrival.corpus());
    corpus.addListener((property, before, now) -> model.take(arrival, now));
    return new Segments<>(
        List.of(false, true), own -> MESSAGES.text(own ? "import.corpus" : "import.match"), corpus);
  }

  private Node columns(Arrival arrival) {
    GridPane grid = new GridPane();
    grid.setHgap(12);
    grid.setVgap(6);
    int row = 0;
    for (Map.Entry<String, Field> column : arrival.preview().set().columns().entrySet()) {
      Label name = new Label(column.getKey());
      ComboBox<Field> field = new ComboBox<>();
      field.getItems().setAll(Field.values());
      field.setValue(column.getValue());
      field.setConverter(new FieldName());
      field.setAccessibleText(MESSAGES.text("import.column", column.getKey()));
      field.setOnAction(event -> model.take(arrival, column.getKey(), field.getValue()));
      name.setLabelFor(field);
      grid.addRow(row++, name, new Label("→"), field);
    }
    return grid;
  }

  private static void placed(Arrival arrival, VBox file) {
    Placement placement = arrival.preview().placement();
    file.getChildren()
        .add(
            strong(
                MESSAGES.text(
                    "import.placed", placement.placed().size(), arrival.preview().known().size())));
    placement.placed().stream()
        .limit(EXAMPLES)
        .map(ImportDrawer::example)
        .forEach(file.getChildren()::add);
    if (!placement.unplaced().isEmpty()) {
      file.getChildren().add(strong(MESSAGES.text("import.unplaced", placement.unplaced().size())));
      placement.unplaced().stream()
          .limit(LISTED)
          .map(
              each ->
                  help(
                      MESSAGES.text(
                          "import.line", each.line(), each.question().text(), each.reason())))
          .forEach(file.getChildren()::add);
      more(placement.unplaced().size(), file);
    }
  }

  private static Node example(Question question) {
    String quote =
        question.evidence().isEmpty()
            ? ""
            : question.evidence().get(0).quote().replaceAll("\\s+", " ");
    Label text = new Label(question.text());
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    String shown = quote.length() > 160 ? quote.substring(0, 160) + "…" : quote;
    VBox words = new VBox(2, text, help("“" + shown + "”"));
    words.getStyleClass().add("draft");
    return words;
  }

  private static void skipped(Arrival arrival, VBox file) {
    var remarks = arrival.preview().set().remarks();
    if (remarks.isEmpty()) {
      return;
    }
    file.getChildren().add(strong(MESSAGES.text("import.skipped", remarks.size())));
    remarks.stream()
        .limit(LISTED)
        .map(each -> help(MESSAGES.text("import.remark", each.line(), each.sentence())))
        .forEach(file.getChildren()::add);
    more(remarks.size(), file);
  }

  private static void more(int all, VBox file) {
    if (all > LISTED) {
      file.getChildren().add(help(MESSAGES.text("failures.more", all - LISTED)));
    }
  }

  private static Label strong(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add("strong");
    return label;
  }

  private static final class FieldName extends StringConverter<Field> {
    @Override
    public String toString(@Nullable Field field) {
      return field == null ? "" : MESSAGES.text("field." + field.name());
    }

    @Override
    public @Nullable Field fromString(String name) {
      return null;
    }
  }
}
