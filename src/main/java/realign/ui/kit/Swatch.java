package realign.ui.kit;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A stroke in a series’ colour, as legends have it. */
public final class Swatch extends StackPane {
  public Swatch(Ink ink, Curve.Look look) {
    getStyleClass().add("swatch");
    setMinSize(18, 12);
    setMaxSize(18, 12);
    Region stroke = new Region();
    stroke.getStyleClass().addAll("stroke", ink.style());
    if (look == Curve.Look.DASHED) {
      stroke.getStyleClass().add("dashed");
    }
    getChildren().add(stroke);
  }
}
