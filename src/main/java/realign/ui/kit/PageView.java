package realign.ui.kit;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import realign.document.WordBox;

/** A page as it looks, as wide as there is room, with stretches of it marked. */
public final class PageView extends Region {
  private final ImageView picture = new ImageView();
  private double points = 1;
  private List<WordBox> boxes = List.of();
  private List<Rectangle> shapes = List.of();

  public PageView() {
    getStyleClass().add("page-view");
    picture.setSmooth(true);
    picture.setPreserveRatio(true);
    getChildren().add(picture);
  }

  /**
   * Shows a page.
   *
   * @param width of the page in points, which the boxes are measured in
   * @param marked places to be marked
   */
  public void show(@Nullable Image image, double width, List<WordBox> marked) {
    picture.setImage(image);
    points = Math.max(1, width);
    mark(marked);
  }

  /** Marks other places of the page that is shown. */
  public void mark(List<WordBox> marked) {
    boxes = List.copyOf(marked);
    getChildren().removeAll(shapes);
    shapes = boxes.stream().map(box -> shape()).toList();
    getChildren().addAll(shapes);
    requestLayout();
  }

  /** The place on the page, in points, of a place in this view. */
  public Point2D point(double x, double y) {
    double scale = points / Math.max(1, picture.getFitWidth());
    return new Point2D((x - snappedLeftInset()) * scale, (y - snappedTopInset()) * scale);
  }

  private static Rectangle shape() {
    Rectangle shape = new Rectangle();
    shape.getStyleClass().add("page-mark");
    shape.setManaged(false);
    return shape;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    picture.setFitWidth(width);
    picture.relocate(snappedLeftInset(), snappedTopInset());
    double scale = width / points;
    for (int i = 0; i < shapes.size(); i++) {
      WordBox box = boxes.get(i);
      Rectangle shape = shapes.get(i);
      shape.setX(snappedLeftInset() + box.x() * scale - 1);
      shape.setY(snappedTopInset() + box.y() * scale - 1);
      shape.setWidth(box.width() * scale + 2);
      shape.setHeight(box.height() * scale + 2);
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    Image image = picture.getImage();
    if (image == null || width <= 0) {
      return 0;
    }
    double inner = width - snappedLeftInset() - snappedRightInset();
    return inner * image.getHeight() / image.getWidth() + snappedTopInset() + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 420;
  }

  @Override
  public javafx.geometry.Orientation getContentBias() {
    return javafx.geometry.Orientation.HORIZONTAL;
  }
}
