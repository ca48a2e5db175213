package realign.export.store;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A small part of a set, by id. Stores can't list what they hold, but all can filter: slice by
 * slice, a set can be counted without asking for too much at once.
 */
final class Slice {
  private static final int COUNT = 64;

  private Slice() {}

  /** The slice that an entry is in. */
  static String of(String set, String id) {
    return name(set, Integer.parseInt(id.substring(0, 2), 16) % COUNT);
  }

  static List<String> all(String set) {
    return IntStream.range(0, COUNT).mapToObj(number -> name(set, number)).toList();
  }

  private static String name(String set, int number) {
    return set + ":" + number;
  }
}
