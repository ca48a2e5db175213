package realign.ui.kit;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Rows as a listing has them.
 *
 * @param moves where each of the rows that were shown before stands now; empty where others are
 *     listed
 */
record Listed<R>(Listing<R> listing, List<R> rows, Optional<int[]> moves) {
  /**
   * Works it out.
   *
   * @param before as they were shown
   */
  static <R> Listed<R> of(Listing<R> listing, List<R> source, List<R> before) {
    List<R> rows = listing.of(source);
    return new Listed<>(listing, rows, moves(before, rows));
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
