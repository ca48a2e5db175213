package realign.ui.documents;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import realign.job.Messages;
import realign.ui.kit.Icon;

/** The files that are being read, a bar each. */
final class BatchPane extends ListView<Batch.File> {
  private static final Messages MESSAGES = Messages.of(BatchPane.class);
  private static final double ROW = 32;
  private static final int MOST_ROWS = 6;
  private static final double BAR = 96;

  private final ObservableValue<@Nullable Batch> batch;

  /** Hidden where there is no batch. */
  BatchPane(ObservableValue<@Nullable Batch> batch) {
    this.batch = batch;
    setId("batch");
    getStyleClass().add("batch");
    setFixedCellSize(ROW);
    setCellFactory(list -> new FileCell());
    batch.subscribe(this::show);
  }

  private void show(@Nullable Batch batch) {
    setVisible(batch != null);
    setManaged(batch != null);
    if (batch != null) {
      setItems(batch.files());
      prefHeightProperty()
          .bind(
              Bindings.size(batch.files())
                  .map(count -> 4 + ROW * Math.max(1, Math.min(MOST_ROWS, count.intValue()))));
      setMinHeight(USE_PREF_SIZE);
      setMaxHeight(USE_PREF_SIZE);
    }
  }

  private final class FileCell extends ListCell<Batch.File> {
    private final Label name = new Label();
    private final Label state = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button skip = new Button(null, Icon.CLOSE.node());
    private final HBox line = new HBox(name, bar, state, skip);

    FileCell() {
      setPrefWidth(0);
      line.setAlignment(Pos.CENTER_LEFT);
      line.getStyleClass().add("line");
      name.setMinWidth(0);
      name.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(name, Priority.ALWAYS);
      state.getStyleClass().add("muted");
      state.setMinWidth(76);
      state.setPrefWidth(76);
      bar.setMinWidth(BAR);
      bar.setPrefWidth(BAR);
      bar.setMaxWidth(BAR);
      skip.getStyleClass().addAll("flat", "button-icon", "small");
      skip.setTooltip(new Tooltip(MESSAGES.text("batch.skip")));
      skip.setAccessibleText(MESSAGES.text("batch.skip"));
      skip.setOnAction(event -> skip());
    }

    private void skip() {
      Batch under = batch.getValue();
      if (under != null && getItem() != null) {
        under.skip(getItem());
      }
    }

    @Override
    protected void updateItem(Batch.@Nullable File file, boolean empty) {
      super.updateItem(file, empty);
      bar.progressProperty().unbind();
      state.textProperty().unbind();
      skip.visibleProperty().unbind();
      if (empty || file == null) {
        setGraphic(null);
        return;
      }
      name.setText(file.name());
      bar.progressProperty().bind(file.fraction());
      state
          .textProperty()
          .bind(
              file.state()
                  .map(now -> MESSAGES.text("batch." + now.name().toLowerCase(Locale.ROOT))));
      skip.visibleProperty().bind(file.state().map(now -> file.underWay()));
      setGraphic(line);
    }
  }
}
