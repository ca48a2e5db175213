package realign.ui.kit;

import java.util.Comparator;
import java.util.List;
import org.jfree.data.xy.AbstractXYDataset;

/** Bubbles as a chart reads them: one series. */
final class BubbleData extends AbstractXYDataset {
  private static final long serialVersionUID = 1L;

  private static final double SMALLEST = 3.5;
  private static final double LARGEST = 14;

  private transient List<Bubble> bubbles = List.of();

  /** Smaller ones are drawn over larger ones. */
  void show(List<Bubble> now) {
    bubbles = now.stream().sorted(Comparator.comparingInt(bubble -> -bubble.count())).toList();
    fireDatasetChanged();
  }

  List<Bubble> bubbles() {
    return bubbles;
  }

  /** Of a circle whose area grows with what a bubble holds, up to that of the largest. */
  double radius(Bubble bubble) {
    int most = bubbles.isEmpty() ? 1 : bubbles.get(0).count();
    double one = Math.min(SMALLEST, LARGEST / Math.sqrt(most));
    return Math.max(SMALLEST, one * Math.sqrt(bubble.count()));
  }

  @Override
  public int getSeriesCount() {
    return 1;
  }

  @Override
  public Comparable<?> getSeriesKey(int series) {
    return series;
  }

  @Override
  public int getItemCount(int series) {
    return bubbles.size();
  }

  @Override
  public Number getX(int series, int item) {
    return bubbles.get(item).before();
  }

  @Override
  public Number getY(int series, int item) {
    return bubbles.get(item).after();
  }
}
