package realign.retrieval;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rows in the order of their ids, by which ties are broken. */
final class IdOrder {
  private IdOrder() {}

  /** Rows sorted by id; equal ids stay in the order of rows. */
  static int[] rows(List<String> ids) {
    return IntStream.range(0, ids.size())
        .boxed()
        .sorted(Comparator.comparing(ids::get))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** For each row its place in that order. */
  static int[] places(List<String> ids) {
    int[] rows = rows(ids);
    int[] places = new int[rows.length];
    for (int place = 0; place < rows.length; place++) {
      places[rows[place]] = place;
    }
    return places;
  }
}
