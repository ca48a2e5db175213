package realign.samples;

import java.awt.Color;
import java.util.List;

/** The colours of one document: a deep one, two that accent it, and greys tuned to them. */
record Palette(Color deep, Color accent, Color second, Color tint, Color rule) {
  static final Color INK = new Color(0x23282D);
  static final Color QUIET = new Color(0x66707A);

  private static final List<Palette> HOUSE =
      List.of(
          palette(0x3B2147, 0x8A4F9E, 0xE58A6B, 0xF2EDF4, 0xD5CADA),
          palette(0x2A2A45, 0xC0492B, 0xF0B35B, 0xF6F0ED, 0xD9D0CC),
          palette(0x4A1526, 0xA63A50, 0xE0A96D, 0xF6EEEF, 0xDDCBCF),
          palette(0x0F2F4A, 0x1B7F8A, 0xE3A542, 0xEAF2F4, 0xC3D3DA),
          palette(0x1E4034, 0x3F7D45, 0xD9B44A, 0xEDF3EA, 0xC8D6C6));

  /** A company keeps its colours, whatever it publishes. */
  static Palette of(String company) {
    return HOUSE.get(Math.floorMod(company.hashCode(), HOUSE.size()));
  }

  private static Palette palette(int deep, int accent, int second, int tint, int rule) {
    return new Palette(
        new Color(deep), new Color(accent), new Color(second), new Color(tint), new Color(rule));
  }
}
