package realign.ui.kit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a list are selected, and which of them leads: the one that was selected last. Rows
 * stay selected where they go as others come, leave or change places. Of a list that is replaced as
 * a whole, the leading row stays if it is still there. Used on the screen's thread.
 */
public final class RowSelection<R> {
  private final ObservableList<R> rows;
  private final List<Runnable> listeners = new ArrayList<>();
  private BitSet selected = new BitSet();
  private int lead = -1;
  private @Nullable R leading;

  /** None of them yet. */
  public RowSelection(ObservableList<R> rows) {
    this.rows = rows;
    rows.addListener((ListChangeListener<R>) this::follow);
  }

  /** Has something done after each change, be it that a selected row became another. */
  void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** The row selected last, be it that it was let go of since; −1 for none. */
  public int lead() {
    return lead;
  }

  public int size() {
    return selected.cardinality();
  }

  boolean has(int row) {
    return row >= 0 && selected.get(row);
  }

  /** Where they stand, from the top. */
  int[] places() {
    return selected.stream().toArray();
  }

  /** The selected rows as they are now, from the top. */
  public List<R> items() {
    return selected.stream().<R>mapToObj(rows::get).toList();
  }

  /** Selects this row and no other; nothing where there is none. */
  public void only(int row) {
    boolean already = size() == 1 && has(row) && lead == row;
    if (there(row) && !already) {
      selected.clear();
      select(row, row, row);
    }
  }

  /** Selects this row too; nothing where there is none. */
  void add(int row) {
    if (there(row)) {
      select(row, row, row);
    }
  }

  /** Selects these rows too, as far as there are any; the one at the end leads. */
  void range(int begin, int end) {
    int last = Math.max(0, Math.min(rows.size() - 1, end));
    int low = Math.max(0, Math.min(begin, end));
    int high = Math.min(rows.size() - 1, Math.max(begin, end));
    if (low <= high) {
      select(low, high, last);
    }
  }

  /** Selects all; the row that led goes on leading, else the last one does. */
  public void all() {
    if (!rows.isEmpty()) {
      select(0, rows.size() - 1, there(lead) ? lead : rows.size() - 1);
    }
  }

  /** Lets a row go. */
  void drop(int row) {
    if (has(row)) {
      selected.clear(row);
      lead(selected.isEmpty() ? -1 : lead);
    }
  }

  void clear() {
    if (!selected.isEmpty() || lead >= 0) {
      selected.clear();
      lead(-1);
    }
  }

  private boolean there(int row) {
    return row >= 0 && row < rows.size();
  }

  private void select(int low, int high, int last) {
    selected.set(low, high + 1);
    lead(last);
  }

  private void lead(int row) {
    lead = row;
    leading = there(row) ? rows.get(row) : null;
    List.copyOf(listeners).forEach(Runnable::run);
  }

  private void follow(ListChangeListener.Change<? extends R> change) {
    int left = -1;
    while (change.next()) {
      int from = change.getFrom();
      if (change.wasPermutated()) {
        move(change);
      } else if (change.wasReplaced() && from == 0 && change.getTo() == rows.size()) {
        left = -1;
        renew();
      } else if (!change.wasUpdated()) {
        boolean leads = lead >= from && lead < from + change.getRemovedSize();
        left = leads ? from : left;
        splice(from, change.getRemovedSize(), change.getAddedSize());
      }
    }
    if (left >= 0) {
      leadFrom(left);
    }
    lead(there(lead) ? lead : -1);
  }

  private void renew() {
    selected.clear();
    lead = leading == null ? -1 : rows.indexOf(leading);
    if (lead >= 0) {
      selected.set(lead);
    }
  }

  private void move(ListChangeListener.Change<? extends R> change) {
    BitSet moved = selected.get(0, change.getFrom());
    for (int row = selected.nextSetBit(change.getFrom()); row >= 0; ) {
      moved.set(row < change.getTo() ? change.getPermutation(row) : row);
      row = selected.nextSetBit(row + 1);
    }
    selected = moved;
    if (lead >= change.getFrom() && lead < change.getTo()) {
      lead = change.getPermutation(lead);
    }
  }

  private void splice(int from, int gone, int come) {
    BitSet next = selected.get(0, from);
    for (int row = selected.nextSetBit(from + gone); row >= 0; row = selected.nextSetBit(row + 1)) {
      next.set(row - gone + come);
    }
    selected = next;
    if (lead >= from + gone) {
      lead += come - gone;
    }
  }

  /** The row that led left its place: it leads where it stands now, else the one in its place. */
  private void leadFrom(int left) {
    int now = leading == null ? -1 : rows.indexOf(leading);
    int near = Math.min(left, rows.size() - 1);
    lead = now >= 0 ? now : near;
    if (lead >= 0 && (now >= 0 || selected.isEmpty())) {
      selected.set(lead);
    }
  }
}
