package realign.ui.kit;

import java.util.List;
import java.util.function.Predicate;

/**
 * Which rows are listed, and in which order.
 *
 * @param filter may be asked on any thread
 */
record Listing<R>(Predicate<? super R> filter, Ordering<R> order) {
  /** All, as they come. */
  static <R> Listing<R> all() {
    return new Listing<>(row -> true, Ordering.none());
  }

  Listing<R> with(Predicate<? super R> other) {
    return new Listing<>(other, order);
  }

  Listing<R> with(Ordering<R> other) {
    return new Listing<>(filter, other);
  }

  /** Those of the rows that are listed. */
  List<R> of(List<R> rows) {
    return order.sorted(rows.stream().filter(filter).toList());
  }
}
