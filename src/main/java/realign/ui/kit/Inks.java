package realign.ui.kit;

import java.util.Map;
import javafx.scene.paint.Color;

/** The theme's colours, for charts, which don't read stylesheets. */
record Inks(Map<Ink, Color> series, Color text, Color grid, Color paper) {
  /** Before there is a theme. */
  static final Inks NONE = new Inks(Map.of(), Color.GRAY, Color.GRAY, Color.GRAY);

  java.awt.Color of(Ink ink, double opacity) {
    return awt(series.getOrDefault(ink, text), opacity);
  }

  static java.awt.Color awt(Color colour, double opacity) {
    return new java.awt.Color(
        (float) colour.getRed(),
        (float) colour.getGreen(),
        (float) colour.getBlue(),
        (float) (colour.getOpacity() * opacity));
  }
}
