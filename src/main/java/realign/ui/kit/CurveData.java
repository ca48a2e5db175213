package realign.ui.kit;

import java.util.List;
import org.jfree.data.xy.AbstractXYDataset;

/** Lines as a chart reads them; all are replaced at once, with one notification. */
final class CurveData extends AbstractXYDataset {
  private static final long serialVersionUID = 1L;

  private transient List<Curve> curves = List.of();

  void show(List<Curve> now) {
    curves = List.copyOf(now);
    fireDatasetChanged();
  }

  List<Curve> curves() {
    return curves;
  }

  @Override
  public int getSeriesCount() {
    return curves.size();
  }

  @Override
  public Comparable<?> getSeriesKey(int series) {
    return series;
  }

  @Override
  public int getItemCount(int series) {
    return curves.get(series).points().size();
  }

  @Override
  public Number getX(int series, int item) {
    return getXValue(series, item);
  }

  @Override
  public Number getY(int series, int item) {
    return getYValue(series, item);
  }

  @Override
  public double getXValue(int series, int item) {
    return curves.get(series).points().get(item).x();
  }

  @Override
  public double getYValue(int series, int item) {
    return curves.get(series).points().get(item).y();
  }
}
