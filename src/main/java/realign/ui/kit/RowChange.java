package realign.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;

/**
 * Rows that left a list, and those that came.
 *
 * @param renewed whether each that came is what the one that left in its place became
 */
record RowChange<R>(List<R> removed, List<R> added, boolean renewed) {
  RowChange {
    removed = List.copyOf(removed);
    added = List.copyOf(added);
  }

  /** All that a list says of a change, in order. */
  static <R> List<RowChange<R>> of(
      ListChangeListener.Change<? extends R> change, Function<? super R, String> id) {
    List<RowChange<R>> all = new ArrayList<>();
    while (change.next()) {
      List<R> removed = List.copyOf(change.getRemoved());
      List<R> added = List.copyOf(change.getAddedSubList());
      all.add(new RowChange<>(removed, added, same(removed, added, id)));
    }
    return all;
  }

  private static <R> boolean same(List<R> removed, List<R> added, Function<? super R, String> id) {
    boolean same = added.size() == removed.size();
    for (int i = 0; same && i < added.size(); i++) {
      same = id.apply(removed.get(i)).equals(id.apply(added.get(i)));
    }
    return same;
  }

  /** All of them. */
  Stream<R> rows() {
    return Stream.concat(removed.stream(), added.stream());
  }

  int size() {
    return removed.size() + added.size();
  }
}
