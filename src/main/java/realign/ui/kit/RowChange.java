package realign.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;

/** Rows that left a list, and those that came in their place. */
record RowChange<R>(List<R> removed, List<R> added) {
  RowChange {
    removed = List.copyOf(removed);
    added = List.copyOf(added);
  }

  /** All that a list says of a change, in order. */
  static <R> List<RowChange<R>> of(ListChangeListener.Change<? extends R> change) {
    List<RowChange<R>> all = new ArrayList<>();
    while (change.next()) {
      all.add(
          new RowChange<>(List.copyOf(change.getRemoved()), List.copyOf(change.getAddedSubList())));
    }
    return all;
  }

  /** Whether each that came is what the one that left in its place became. */
  boolean renewed(Function<? super R, String> id) {
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
