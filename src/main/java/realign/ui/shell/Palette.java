package realign.ui.shell;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import realign.job.Messages;
import realign.ui.kit.Command;
import realign.ui.kit.Icon;

/** The command palette, laid over the window. */
final class Palette extends StackPane {
  private static final Messages MESSAGES = Messages.of(Palette.class);
  private static final double ROW = 40;
  private static final int MOST_ROWS = 9;

  /** Below the last row, as the stylesheet has it. */
  private static final double FOOT = 10;

  private final PaletteModel model = new PaletteModel();
  private final TextField field = new TextField();
  private final ListView<Command> list = new ListView<>(model.found());
  private @Nullable Node before;

  Palette() {
    getStyleClass().add("palette-veil");
    setAlignment(Pos.TOP_CENTER);
    VBox sheet = new VBox(searchLine(), list);
    sheet.getStyleClass().add("palette");
    sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().add(sheet);
    list.setFixedCellSize(ROW);
    list.setAccessibleText(MESSAGES.text("command.palette"));
    list.setPlaceholder(nothing());
    list.setCellFactory(view -> new Row());
    list.setFocusTraversable(false);
    list.setOnMouseClicked(event -> runChosen());
    model.found().addListener((ListChangeListener<Command>) change -> fit());
    model.chosen().subscribe(index -> choose(index.intValue()));
    setOnMousePressed(event -> closeOutside(event.getTarget() == this));
    addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    hide();
  }

  private static Label nothing() {
    Label nothing = new Label(MESSAGES.text("palette.nothing"));
    nothing.getStyleClass().add("muted");
    return nothing;
  }

  private HBox searchLine() {
    field.setId("palette-query");
    field.setPromptText(MESSAGES.text("palette.prompt"));
    field.setAccessibleText(MESSAGES.text("palette.prompt"));
    field.textProperty().bindBidirectional(model.query());
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox line = new HBox(Icon.SEARCH.node("muted-icon"), field);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("palette-search");
    return line;
  }

  void open(List<Command> commands) {
    before = getScene().getFocusOwner();
    model.offer(commands);
    setVisible(true);
    field.requestFocus();
  }

  private void hide() {
    setVisible(false);
    if (before != null) {
      before.requestFocus();
      before = null;
    }
  }

  private void closeOutside(boolean outside) {
    if (outside) {
      hide();
    }
  }

  private void steer(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> hide();
      case DOWN -> model.move(1);
      case UP -> model.move(-1);
      case ENTER -> runChosen();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void runChosen() {
    Command command = list.getSelectionModel().getSelectedItem();
    if (command != null) {
      hide();
      command.run();
    }
  }

  private void choose(int index) {
    list.getSelectionModel().select(index);
    list.scrollTo(Math.max(0, index - MOST_ROWS + 1));
  }

  private void fit() {
    list.setPrefHeight(Math.min(MOST_ROWS, Math.max(1, model.found().size())) * ROW + FOOT);
    choose(model.chosen().get());
  }

  private static final class Row extends ListCell<Command> {
    private final Label name = new Label();
    private final Label keys = new Label();
    private final HBox line = new HBox(name, keys);

    Row() {
      name.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(name, Priority.ALWAYS);
      keys.getStyleClass().add("keys");
      line.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable Command command, boolean empty) {
      super.updateItem(command, empty);
      setGraphic(empty || command == null ? null : line);
      if (command != null) {
        name.setText(command.name());
        keys.setText(command.shortcut().map(shortcut -> shortcut.label()).orElse(""));
        keys.setVisible(command.keys() != null);
      }
    }
  }
}
