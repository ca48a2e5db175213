package realign.ui.kit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/**
 * Those rows of a list that fit a filter, in an order. Among 100,000, what one change costs must
 * not grow with their number: a row that changes in its place says just that, and is found by being
 * the same one, not by comparing all that it holds. Another filter or order is worked out behind
 * the screen; until then the rows stay as they are.
 */
@SuppressWarnings("ReferenceEquality") // The same one is meant: comparing all fields is what costs.
public final class ShownRows<R> extends ObservableListBase<R> {
  /** More rows than this that come or go at once are listed anew as a whole. */
  private static final int FEW = 500;

  private final ObservableList<R> source;
  private final Class<R> type;
  private final Function<? super R, String> id;
  private final Latest looking;
  private final List<R> shown = new ArrayList<>();
  private final List<Runnable> afterwards = new ArrayList<>();

  /** Ids of rows that came, went or became others while another listing is worked out. */
  private final Set<String> missed = new HashSet<>();

  private Listing<R> listing = Listing.all();
  private Listing<R> wanted = listing;
  private boolean waiting;

  /**
   * All, in the order of the source.
   *
   * @param id of a row, which stays while the row becomes another
   * @param looking works other listings out
   */
  public ShownRows(
      ObservableList<R> source, Class<R> type, Function<? super R, String> id, Latest looking) {
    this.source = source;
    this.type = type;
    this.id = id;
    this.looking = looking;
    shown.addAll(source);
    source.addListener((ListChangeListener<R>) change -> follow(RowChange.of(change)));
  }

  @Override
  public R get(int index) {
    return shown.get(index);
  }

  @Override
  public int size() {
    return shown.size();
  }

  /** Where the row of that id stands, as it is now; −1 where it isn’t shown. */
  @Override
  public int indexOf(@Nullable Object row) {
    if (!type.isInstance(row)) {
      return -1;
    }
    R known = type.cast(row);
    int same = place(known);
    return same >= 0 ? same : indexOfId(id.apply(known));
  }

  @Override
  public boolean contains(@Nullable Object row) {
    return indexOf(row) >= 0;
  }

  /** Where the row of that id stands; −1 where it isn’t shown. */
  public int indexOfId(String name) {
    for (int i = 0; i < shown.size(); i++) {
      if (id.apply(shown.get(i)).equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private int place(R row) {
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i) == row) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Shows what fits, and no other.
   *
   * @param filter may be asked on any thread
   */
  public void filter(Predicate<? super R> filter) {
    wanted = wanted.with(filter);
    look();
  }

  /** Shows them in an order. */
  public void order(Ordering<R> order) {
    if (!order.equals(wanted.order())) {
      wanted = wanted.with(order);
      look();
    }
  }

  /** Does something once what was asked for is shown; at once where it is. */
  public void afterwards(Runnable work) {
    if (waiting) {
      afterwards.add(work);
    } else {
      work.run();
    }
  }

  private void look() {
    Listing<R> next = wanted;
    List<R> all = List.copyOf(source);
    List<R> before = List.copyOf(shown);
    waiting = true;
    missed.clear();
    looking.ask(() -> Listed.of(next, all, before, id), this::show, mishap -> settle());
  }

  private void show(Listed<R> listed) {
    listing = listed.listing();
    List<R> before = List.copyOf(shown);
    beginChange();
    shown.clear();
    shown.addAll(listed.rows());
    if (missed.isEmpty() && listed.renewed()) {
      update(before);
    } else if (missed.isEmpty() && listed.moves().isPresent()) {
      nextPermutation(0, shown.size(), listed.moves().get());
    } else if (!before.isEmpty() || !shown.isEmpty()) {
      nextReplace(0, shown.size(), before);
      catchUp();
    }
    endChange();
    settle();
  }

  /** A table keeps what is selected where it hears of no more than that. */
  private void update(List<R> before) {
    for (int i = 0; i < before.size(); i++) {
      if (shown.get(i) != before.get(i)) {
        nextUpdate(i);
      }
    }
  }

  /** Takes those in anew that are others by now. */
  private void catchUp() {
    if (missed.isEmpty()) {
      return;
    }
    for (int i = shown.size() - 1; i >= 0; i--) {
      if (missed.contains(id.apply(shown.get(i)))) {
        nextRemove(i, shown.remove(i));
      }
    }
    source.stream().filter(row -> missed.contains(id.apply(row))).toList().forEach(this::take);
  }

  private void settle() {
    waiting = false;
    missed.clear();
    List<Runnable> now = List.copyOf(afterwards);
    afterwards.clear();
    now.forEach(Runnable::run);
  }

  private void follow(List<RowChange<R>> changes) {
    if (changes.stream().mapToInt(RowChange::size).sum() > FEW) {
      look();
      return;
    }
    if (waiting) {
      changes.forEach(change -> change.rows().map(id).forEach(missed::add));
    }
    take(changes);
  }

  private void take(List<RowChange<R>> changes) {
    beginChange();
    for (RowChange<R> change : changes) {
      if (change.renewed(id)) {
        for (int i = 0; i < change.added().size(); i++) {
          renew(change.removed().get(i), change.added().get(i));
        }
      } else {
        change.removed().forEach(this::drop);
        change.added().forEach(this::take);
      }
    }
    endChange();
  }

  private void renew(R before, R now) {
    int place = place(before);
    if (place >= 0 && listing.filter().test(now) && stays(place, now)) {
      shown.set(place, now);
      nextUpdate(place);
    } else {
      drop(before);
      take(now);
    }
  }

  /** Whether the row may stand there, by the order. */
  private boolean stays(int place, R row) {
    Ordering<R> order = listing.order();
    return order.keys().isEmpty()
        || ((place == 0 || order.compare(shown.get(place - 1), row) <= 0)
            && (place + 1 == shown.size() || order.compare(row, shown.get(place + 1)) <= 0));
  }

  private void drop(R row) {
    int place = place(row);
    if (place >= 0) {
      nextRemove(place, shown.remove(place));
    }
  }

  private void take(R row) {
    if (listing.filter().test(row)) {
      Ordering<R> order = listing.order();
      int place = order.keys().isEmpty() ? placeAsInSource(row) : order.place(row, shown);
      shown.add(place, row);
      nextAdd(place, place + 1);
    }
  }

  private int placeAsInSource(R row) {
    if (source.get(source.size() - 1) == row) {
      return shown.size();
    }
    int place = 0;
    for (R each : source) {
      if (each == row) {
        break;
      }
      if (place < shown.size() && shown.get(place) == each) {
        place++;
      }
    }
    return place;
  }
}
