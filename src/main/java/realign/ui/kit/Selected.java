package realign.ui.kit;

import java.util.AbstractList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;

/**
 * What stands for each of some rows. Of a change it says that all are others now, and of those that
 * came no more than the last few, as the toolkit makes a note of each: with 100,000 of them it
 * would be dear to look closer. What is gone is said with the rows as they are now.
 */
final class Selected<T> extends ObservableListBase<T> {
  private static final int FEW = 10;

  private final IntFunction<? extends T> value;
  private int[] places = {};

  /** None yet; {@code value} is what stands for the row of a place. */
  Selected(IntFunction<? extends T> value) {
    this.value = value;
  }

  void show(int[] now) {
    int[] before = places;
    places = now;
    if (before.length > 0 || now.length > 0) {
      fireChange(new Anew(before));
    }
  }

  @Override
  public T get(int index) {
    return value.apply(places[index]);
  }

  @Override
  public int size() {
    return places.length;
  }

  private final class Anew extends ListChangeListener.Change<T> {
    private final int[] before;
    private boolean heard;

    Anew(int[] before) {
      super(Selected.this);
      this.before = before;
    }

    @Override
    public boolean next() {
      boolean first = !heard;
      heard = true;
      return first;
    }

    @Override
    public void reset() {
      heard = false;
    }

    @Override
    public int getFrom() {
      return Math.max(0, places.length - FEW);
    }

    @Override
    public int getTo() {
      return places.length;
    }

    @Override
    public List<T> getRemoved() {
      return new AbstractList<>() {
        @Override
        public T get(int index) {
          return value.apply(before[index]);
        }

        @Override
        public int size() {
          return before.length;
        }
      };
    }

    @Override
    protected int[] getPermutation() {
      return new int[0];
    }
  }
}
