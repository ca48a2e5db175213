package realign.ui.kit;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** What stands for a series beside its colour, for whoever can’t tell colours apart. */
enum Sign {
  CIRCLE,
  SQUARE,
  TRIANGLE;

  /** The sign around the origin, as large as a circle of that radius. */
  Shape of(double radius) {
    return switch (this) {
      case CIRCLE -> new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
      case SQUARE -> square(radius * Math.sqrt(Math.PI));
      case TRIANGLE -> triangle(2 * radius * Math.sqrt(Math.PI / Math.sqrt(3)));
    };
  }

  private static Shape square(double side) {
    return new Rectangle2D.Double(-side / 2, -side / 2, side, side);
  }

  private static Shape triangle(double side) {
    double height = side * Math.sqrt(3) / 2;
    Path2D path = new Path2D.Double();
    path.moveTo(0, -2 * height / 3);
    path.lineTo(side / 2, height / 3);
    path.lineTo(-side / 2, height / 3);
    path.closePath();
    return path;
  }
}
