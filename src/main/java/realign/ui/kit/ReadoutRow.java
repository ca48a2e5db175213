package realign.ui.kit;

import java.text.NumberFormat;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/** One line's value in the table of a {@link CurveReadout}, and its dot on the line. */
final class ReadoutRow extends HBox {
  private static final double RADIUS = 3.5;

  private final CurveReading.Value line;
  private final NumberFormat format;
  private final Label before = new Label();
  private final Label number = new Label();
  private final Circle dot = new Circle(RADIUS);

  ReadoutRow(CurveReading.Value line, NumberFormat format) {
    this.line = line;
    this.format = format;
    Curve curve = line.curve();
    Label name = new Label(curve.name(), new Swatch(curve.ink(), curve.look()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getStyleClass().add("row");
    before.getStyleClass().add("before");
    number.getStyleClass().add("number");
    getChildren().addAll(name, gap, before, number);
    setAlignment(Pos.CENTER_LEFT);
  }

  /** Whether it stands for this line. */
  boolean of(CurveReading.Value value) {
    return value.sameLine(line);
  }

  Circle dot() {
    return dot;
  }

  void show(CurveReading.Value value, Point2D spot, Color colour) {
    before.setText(value.level().map(each -> format.format(each) + " →").orElse(""));
    number.setText(format.format(value.y()));
    dot.setCenterX(spot.getX());
    dot.setCenterY(spot.getY());
    dot.setFill(colour);
  }
}
