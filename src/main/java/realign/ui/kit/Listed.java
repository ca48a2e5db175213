package realign.ui.kit;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows as a listing has them.
 *
 * @param moves where each of the rows that were shown before stands now; empty where others are
 *     listed
 * @param renewed whether each stands where it stood, be it that it became another
 */
record Listed<R>(Listing<R> listing, List<R> rows, Optional<int[]> moves, boolean renewed) {
  /**
   * Works it out.
   *
   * @param before as they were shown
   * @param id of a row, which stays while the row becomes another
   */
  static <R> Listed<R> of(
      Listing<R> listing, List<R> source, List<R> before, Function<? super R, String> id) {
    List<R> rows = listing.of(source);
    boolean renewed = !rows.isEmpty() && new RowChange<>(before, rows).renewed(id);
    return new Listed<>(listing, rows, renewed ? Optional.empty() : moves(before, rows), renewed);
  }

  private static <R> Optional<int[]> moves(List<R> before, List<R> rows) {
    if (rows.isEmpty() || rows.size() != before.size()) {
      return Optional.empty();
    }
    IdentityHashMap<R, Integer> places = new IdentityHashMap<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      places.put(rows.get(i), i);
    }
    int[] moves = before.stream().mapToInt(row -> places.getOrDefault(row, -1)).toArray();
    for (int place : moves) {
      if (place < 0) {
        return Optional.empty();
      }
    }
    return Optional.of(moves);
  }
}
