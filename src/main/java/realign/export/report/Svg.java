package realign.export.report;

/** The shapes that charts are drawn with. */
final class Svg {
  private Svg() {}

  /**
   * A picture that scales with its column.
   *
   * @param description what it shows, for those who can't see it
   */
  static Element canvas(double width, double height, String description) {
    return Element.of("svg")
        .with("viewBox", "0 0 " + Math.round(width) + " " + Math.round(height))
        .with("role", "img")
        .with("aria-label", description);
  }

  static Element line(String style, double x1, double y1, double x2, double y2) {
    return Element.styled("line", style)
        .with("x1", x1)
        .with("y1", y1)
        .with("x2", x2)
        .with("y2", y2);
  }

  static Element rectangle(String style, double x, double y, double width, double height) {
    return Element.styled("rect", style)
        .with("x", x)
        .with("y", y)
        .with("width", Math.max(0, width))
        .with("height", Math.max(0, height));
  }

  static Element circle(String style, double x, double y, double radius) {
    return Element.styled("circle", style).with("cx", x).with("cy", y).with("r", radius);
  }

  /** A text that begins at, ends at or stands in the middle of {@code x}. */
  static Element text(String style, double x, double y, String anchor, String text) {
    return Element.styled("text", style, text)
        .with("x", x)
        .with("y", y)
        .with("text-anchor", anchor);
  }

  /** What is shown when a shape is pointed at. */
  static Element title(String text) {
    return Element.of("title", text);
  }
}
