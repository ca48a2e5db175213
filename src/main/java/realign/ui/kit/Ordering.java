package realign.ui.kit;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * The order of a table's rows: by its first key, those that are equal by its next; by none, as they
 * come. Words are put in the order of the user's language.
 */
public record Ordering<R>(List<Key<R>> keys) {
  /** What rows are ordered by; may be asked on any thread. */
  public record Key<R>(Function<? super R, ?> value, boolean descending) {}

  public Ordering {
    keys = List.copyOf(keys);
  }

  /** As they come. */
  public static <R> Ordering<R> none() {
    return new Ordering<>(List.of());
  }

  /** By what a column shows, from the least. */
  public static <R> Ordering<R> by(Function<? super R, ?> value) {
    return new Ordering<>(List.of(new Key<>(value, false)));
  }

  /** As a table's headings ask for it; its columns are made by {@link Columns}. */
  public static <R> Ordering<R> of(TableView<R> table) {
    List<Key<R>> keys = new ArrayList<>();
    for (TableColumn<R, ?> column : table.getSortOrder()) {
      if (column instanceof Columns.Valued<R, ?> valued) {
        boolean descending = column.getSortType() == TableColumn.SortType.DESCENDING;
        keys.add(new Key<>(valued.value(), descending));
      }
    }
    return new Ordering<>(keys);
  }

  /** The other way round; those that are equal stay as they come. */
  public Ordering<R> reversed() {
    return new Ordering<>(
        keys.stream().map(key -> new Key<R>(key.value, !key.descending)).toList());
  }

  /**
   * Rows in this order, those that are equal as they come. Each is asked once for what it shows.
   */
  public List<R> sorted(List<R> rows) {
    if (keys.isEmpty()) {
      return rows;
    }
    Collator words = Collator.getInstance();
    return rows.stream()
        .map(row -> keyed(row, words))
        .sorted(this::compareKeys)
        .map(Keyed::row)
        .toList();
  }

  /** Less than 0 where the first stands before the second, more where it stands behind it. */
  int compare(R one, R other) {
    Collator words = Collator.getInstance();
    return compareKeys(keyed(one, words), keyed(other, words));
  }

  /** Where a row comes between others that are in this order: behind those that are equal. */
  int place(R row, List<R> others) {
    int low = 0;
    int high = others.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(others.get(middle), row) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private record Keyed<R>(R row, @Nullable Object[] values) {}

  private Keyed<R> keyed(R row, Collator words) {
    @Nullable Object[] values = new Object[keys.size()];
    Arrays.setAll(values, i -> value(keys.get(i).value.apply(row), words));
    return new Keyed<>(row, values);
  }

  private static @Nullable Object value(@Nullable Object shown, Collator words) {
    if (shown == null) {
      return null;
    }
    return shown instanceof Comparable<?> && !(shown instanceof String)
        ? shown
        : words.getCollationKey(shown.toString());
  }

  private int compareKeys(Keyed<R> one, Keyed<R> other) {
    for (int i = 0; i < keys.size(); i++) {
      int difference = difference(one.values[i], other.values[i]);
      if (difference != 0) {
        return keys.get(i).descending ? -difference : difference;
      }
    }
    return 0;
  }

  @SuppressWarnings("unchecked") // What one function gives is of one type.
  private static int difference(@Nullable Object one, @Nullable Object other) {
    if (one == null || other == null) {
      return Boolean.compare(one != null, other != null);
    }
    return ((Comparable<Object>) one).compareTo(other);
  }
}
