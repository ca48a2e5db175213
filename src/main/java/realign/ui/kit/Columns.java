package realign.ui.kit;

import java.text.NumberFormat;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** The kinds of table column that there are. */
public final class Columns {
  /** What the toolkit takes for no width: it would measure thirty rows to find one. */
  private static final double UNGIVEN = 80;

  private Columns() {}

  public static <R> TableColumn<R, String> text(
      String title, double width, Function<R, String> value) {
    return worded(title, width, value, words -> words);
  }

  /** What is ordered by itself and read in words; those that are cut short are shown by a hint. */
  public static <R, V> TableColumn<R, V> worded(
      String title, double width, Function<R, V> value, Function<V, String> words) {
    TableColumn<R, V> column = column(title, width, value);
    column.setCellFactory(made -> new Worded<>(words));
    return column;
  }

  /** Whole numbers, aligned right, grouped as the user's locale groups them. */
  public static <R> TableColumn<R, Long> number(
      String title, double width, ToLongFunction<R> value) {
    TableColumn<R, Long> column = column(title, width, value::applyAsLong);
    NumberFormat format = NumberFormat.getIntegerInstance();
    column.setCellFactory(made -> new Worded<>(format::format));
    column.getStyleClass().add("numbers");
    return column;
  }

  /** Scores with three decimals, aligned right; nothing for what isn't a number. */
  public static <R> TableColumn<R, Double> score(
      String title, double width, ToDoubleFunction<R> value) {
    TableColumn<R, Double> column = column(title, width, value::applyAsDouble);
    column.setCellFactory(
        made -> new Worded<>(score -> Double.isNaN(score) ? "" : "%.3f".formatted(score)));
    column.getStyleClass().add("numbers");
    return column;
  }

  /** A small picture of the value; {@code node} may give null for none. */
  public static <R, V> TableColumn<R, V> picture(
      String title, double width, Function<R, V> value, Function<V, @Nullable Node> node) {
    TableColumn<R, V> column = column(title, width, value);
    column.setCellFactory(made -> new Pictured<>(node));
    return column;
  }

  /** A picture that says nothing but the value, so that a cell keeps it while its value stays. */
  public static <R, V> TableColumn<R, V> sign(
      String title, double width, Function<R, V> value, Function<V, @Nullable Node> node) {
    TableColumn<R, V> column = column(title, width, value);
    column.setCellFactory(made -> new Signed<>(node));
    return column;
  }

  private static <R, V> TableColumn<R, V> column(String title, double width, Function<R, V> value) {
    TableColumn<R, V> column = new Valued<>(title, value);
    column.setPrefWidth(width == UNGIVEN ? UNGIVEN + 1 : width);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    return column;
  }

  /** A column that can say what it shows of a row without being asked through the screen. */
  static final class Valued<R, V> extends TableColumn<R, V> {
    private final Function<R, V> value;

    Valued(String title, Function<R, V> value) {
      super(title);
      this.value = value;
    }

    Function<R, V> value() {
      return value;
    }
  }

  private static final class Worded<R, V> extends TableCell<R, V> {
    private final Function<V, String> words;

    Worded(Function<V, String> words) {
      this.words = words;
      Hint.whenCut(this);
    }

    @Override
    protected void updateItem(@Nullable V item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty || item == null ? null : words.apply(item));
    }
  }

  private static final class Pictured<R, V> extends TableCell<R, V> {
    private final Function<V, @Nullable Node> node;

    Pictured(Function<V, @Nullable Node> node) {
      this.node = node;
    }

    @Override
    protected void updateItem(@Nullable V item, boolean empty) {
      super.updateItem(item, empty);
      setGraphic(empty || item == null ? null : node.apply(item));
    }
  }

  private static final class Signed<R, V> extends TableCell<R, V> {
    private final Function<V, @Nullable Node> node;
    private @Nullable V shown;

    Signed(Function<V, @Nullable Node> node) {
      this.node = node;
    }

    @Override
    protected void updateItem(@Nullable V item, boolean empty) {
      super.updateItem(item, empty);
      V now = empty ? null : item;
      if (!Objects.equals(now, shown)) {
        shown = now;
        setGraphic(now == null ? null : node.apply(now));
      }
    }
  }
}
