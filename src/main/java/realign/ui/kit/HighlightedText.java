package realign.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** Running text with marked stretches behind and within it. */
public final class HighlightedText extends Region {
  /**
   * A marked stretch.
   *
   * @param start first UTF-16 offset
   * @param end offset after the last
   * @param style class that colours it: one of {@code evidence}, {@code overlap}, {@code match}
   */
  public record Mark(int start, int end, String style) {}

  private final TextFlow flow = new TextFlow();
  private final List<Path> shapes = new ArrayList<>();
  private final ReadOnlyDoubleWrapper firstMark = new ReadOnlyDoubleWrapper(-1);
  private List<Mark> marks = List.of();
  private @Nullable LineBreaks breaks;

  public HighlightedText() {
    getStyleClass().add("highlighted-text");
    getChildren().add(flow);
  }

  /** How far down the first mark begins, once that is known; −1 where there is none. */
  public ReadOnlyDoubleProperty firstMark() {
    return firstMark.getReadOnlyProperty();
  }

  /** Shows a text; marks may overlap, and may reach beyond it. */
  public void show(String text, List<Mark> wanted) {
    breaks = WritingDirection.anyRightToLeft(text) ? new LineBreaks(text) : null;
    setNodeOrientation(
        WritingDirection.rightToLeft(text)
            ? NodeOrientation.RIGHT_TO_LEFT
            : NodeOrientation.LEFT_TO_RIGHT);
    marks =
        wanted.stream()
            .map(mark -> clip(mark, text.length()))
            .filter(mark -> mark.start < mark.end)
            .toList();
    flow.getChildren().setAll(pieces(text));
    getChildren().removeAll(shapes);
    shapes.clear();
    for (Mark mark : marks) {
      Path shape = new Path();
      shape.setManaged(false);
      shape.getStyleClass().setAll("mark", mark.style);
      shapes.add(shape);
    }
    getChildren().addAll(0, shapes);
    firstMark.set(-1);
    requestLayout();
  }

  private static Mark clip(Mark mark, int length) {
    return new Mark(Math.max(0, mark.start), Math.min(length, mark.end), mark.style);
  }

  private List<Text> pieces(String text) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
    for (Mark mark : marks) {
      cuts.add(mark.start);
      cuts.add(mark.end);
    }
    List<Text> pieces = new ArrayList<>();
    Integer from = cuts.pollFirst();
    for (Integer to : cuts) {
      pieces.add(piece(text, from == null ? 0 : from, to));
      from = to;
    }
    return pieces;
  }

  private Text piece(String text, int from, int to) {
    Text piece = new Text(text.substring(from, to));
    piece.getStyleClass().add("piece");
    marks.stream()
        .filter(mark -> mark.start <= from && to <= mark.end)
        .forEach(mark -> piece.getStyleClass().add(mark.style));
    return piece;
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = getWidth() - left - snappedRightInset();
    if (breaks != null) {
      write(breaks.within(width, flow));
    }
    flow.resizeRelocate(left, top, width, flow.prefHeight(width));
    flow.layout();
    for (int i = 0; i < shapes.size(); i++) {
      Path shape = shapes.get(i);
      shape.getElements().setAll(flow.rangeShape(marks.get(i).start, marks.get(i).end));
      shape.relocate(0, 0);
      shape.setLayoutX(left);
      shape.setLayoutY(top);
    }
    firstMark.set(shapes.isEmpty() ? -1 : shapes.get(0).getBoundsInParent().getMinY());
  }

  /** Other line ends; the same offsets. */
  private void write(String text) {
    int from = 0;
    for (Node child : flow.getChildren()) {
      Text piece = (Text) child;
      int to = from + piece.getText().length();
      piece.setText(text.substring(from, to));
      from = to;
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = width < 0 ? width : width - snappedLeftInset() - snappedRightInset();
    double height =
        breaks == null || inner <= 0 ? flow.prefHeight(inner) : breaks.height(inner, flow);
    return height + snappedTopInset() + snappedBottomInset();
  }

  @Override
  protected double computePrefWidth(double height) {
    return 480;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  public javafx.geometry.Orientation getContentBias() {
    return javafx.geometry.Orientation.HORIZONTAL;
  }
}
