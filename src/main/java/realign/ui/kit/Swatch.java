package realign.ui.kit;

import java.util.Locale;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A stroke in a series’ colour and its sign, as legends have it. */
public final class Swatch extends StackPane {
  private static final double WIDTH = 20;
  private static final double HEIGHT = 12;

  public Swatch(Ink ink, Curve.Look look) {
    getStyleClass().addAll("swatch", ink.style());
    setMinSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
    Region stroke = new Region();
    stroke.getStyleClass().addAll("stroke", look.name().toLowerCase(Locale.ROOT));
    getChildren().add(stroke);
    if (look == Curve.Look.SOLID) {
      Region sign = new Region();
      sign.getStyleClass().addAll("sign", ink.sign().name().toLowerCase(Locale.ROOT));
      getChildren().add(sign);
    }
  }

  private Swatch() {
    getStyleClass().add("swatch");
    setMinSize(1, HEIGHT);
    setMaxSize(1, HEIGHT);
    Region stroke = new Region();
    stroke.getStyleClass().add("upright");
    getChildren().add(stroke);
  }

  /** The line that points out a place along a chart. */
  public static Swatch upright() {
    return new Swatch();
  }
}
