package realign.question.flag;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Numbers in buckets by a key, each bucket in the order in which its numbers came. Everything lies
 * in a few long arrays: as millions of small objects it would keep the garbage collector busy, and
 * with it whoever looks at the screen meanwhile.
 */
final class Buckets {
  private static final int FEW = 1024;

  // What was added: an entry’s key, its number, and the entry after it; after the last comes the
  // first of its bucket.
  private long[] keys = new long[FEW];
  private int[] numbers = new int[FEW];
  private int[] next = new int[FEW];
  private int entries;
  private int free = -1;

  /** One more than the last entry of the bucket that a place stands for; 0 where it’s free. */
  private int[] last = new int[2 * FEW];

  private int buckets;

  /** Adds a number at the end of a bucket. */
  void add(long key, int number) {
    int entry = entry();
    keys[entry] = key;
    numbers[entry] = number;
    int place = place(key);
    if (last[place] == 0) {
      next[entry] = entry;
      buckets++;
    } else {
      next[entry] = next[last[place] - 1];
      next[last[place] - 1] = entry;
    }
    last[place] = entry + 1;
    if (2 * buckets > last.length) {
      spread();
    }
  }

  private int entry() {
    if (free >= 0) {
      int entry = free;
      free = next[entry];
      return entry;
    }
    if (entries == keys.length) {
      keys = Arrays.copyOf(keys, 2 * entries);
      numbers = Arrays.copyOf(numbers, 2 * entries);
      next = Arrays.copyOf(next, 2 * entries);
    }
    return entries++;
  }

  /** Where the bucket of a key is, or would be. */
  private int place(long key) {
    int place = home(key);
    while (last[place] != 0 && keys[last[place] - 1] != key) {
      place = after(place);
    }
    return place;
  }

  private int home(long key) {
    return Long.hashCode(key) & (last.length - 1);
  }

  private int after(int place) {
    return (place + 1) & (last.length - 1);
  }

  private void spread() {
    int[] before = last;
    last = new int[2 * before.length];
    for (int entry : before) {
      if (entry != 0) {
        last[place(keys[entry - 1])] = entry;
      }
    }
  }

  /** Takes a number out of a bucket; nothing where it isn't there. */
  void remove(long key, int number) {
    int place = place(key);
    if (last[place] == 0) {
      return;
    }
    int end = last[place] - 1;
    int before = end;
    while (numbers[next[before]] != number) {
      before = next[before];
      if (before == end) {
        return;
      }
    }
    int entry = next[before];
    if (entry == before) {
      vacate(place);
    } else {
      next[before] = next[entry];
      last[place] = (entry == end ? before : end) + 1;
    }
    next[entry] = free;
    free = entry;
  }

  /** Frees a place, and moves those up that had to stand behind it. */
  private void vacate(int place) {
    buckets--;
    last[place] = 0;
    for (int each = after(place); last[each] != 0; each = after(each)) {
      int entry = last[each];
      last[each] = 0;
      last[place(keys[entry - 1])] = entry;
    }
  }

  /** Gives the first numbers of a bucket, at most so many. */
  void first(long key, int most, IntConsumer to) {
    int place = place(key);
    if (last[place] != 0) {
      int end = last[place] - 1;
      int entry = end;
      int given = 0;
      do {
        entry = next[entry];
        to.accept(numbers[entry]);
        given++;
      } while (given < most && entry != end);
    }
  }
}
