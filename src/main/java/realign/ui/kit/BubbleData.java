package realign.ui.kit;

import java.util.List;
import org.jfree.data.xy.AbstractXYDataset;

/** Bubbles as a chart reads them: one series. */
final class BubbleData extends AbstractXYDataset {
  private static final long serialVersionUID = 1L;

  private transient List<Bubble> bubbles = List.of();

  void show(List<Bubble> now) {
    bubbles = List.copyOf(now);
    fireDatasetChanged();
  }

  List<Bubble> bubbles() {
    return bubbles;
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
