package realign.ui.kit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** How often which lengths occur, with one length marked. Colours come from the stylesheet. */
public final class Histogram extends Region {
  private static final int BARS = 32;
  private static final double AXIS = 20;

  private final List<Rectangle> bars =
      IntStream.range(0, BARS).mapToObj(i -> styled(new Rectangle(), "histogram-bar")).toList();
  private final Line mark = styled(new Line(), "histogram-mark");
  private final Text low = styled(new Text("0"), "histogram-label");
  private final Text high = styled(new Text(), "histogram-label");
  private final int[] counts = new int[BARS];
  private int most;
  private int marked;

  public Histogram() {
    getStyleClass().add("histogram");
    getChildren().addAll(bars);
    getChildren().addAll(mark, low, high);
  }

  private static <S extends javafx.scene.shape.Shape> S styled(S shape, String style) {
    shape.getStyleClass().add(style);
    shape.setManaged(false);
    return shape;
  }

  /**
   * Shows the lengths.
   *
   * @param at the length to be marked; 0 for none
   */
  public void show(int[] lengths, int at) {
    most = Math.max(1, Arrays.stream(lengths).max().orElse(1));
    marked = at;
    Arrays.fill(counts, 0);
    for (int length : lengths) {
      counts[(int) Math.min(BARS - 1, (long) length * BARS / most)]++;
    }
    high.setText(String.format("%,d", most));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    double height = getHeight() - snappedTopInset() - snappedBottomInset() - AXIS;
    double left = snappedLeftInset();
    double top = snappedTopInset();
    int highest = Math.max(1, Arrays.stream(counts).max().orElse(1));
    double step = width / BARS;
    for (int i = 0; i < BARS; i++) {
      double tall = counts[i] == 0 ? 0 : Math.max(2, height * counts[i] / highest);
      Rectangle bar = bars.get(i);
      bar.setX(left + i * step + 0.5);
      bar.setY(top + height - tall);
      bar.setWidth(Math.max(1, step - 1.5));
      bar.setHeight(tall);
    }
    double x = left + Math.min(width, width * marked / most);
    mark.setVisible(marked > 0 && marked < most);
    mark.setStartX(x);
    mark.setEndX(x);
    mark.setStartY(top);
    mark.setEndY(top + height);
    low.relocate(left, top + height + 4);
    high.relocate(left + width - high.getLayoutBounds().getWidth(), top + height + 4);
  }

  @Override
  protected double computePrefHeight(double width) {
    return 120;
  }
}
