package realign.ui.kit;

import java.util.Locale;

/** What a colour and a sign stand for, the same in every chart, legend and table. */
public enum Ink {
  /** Chunks that other questions of were trained on. */
  KNOWN(Sign.CIRCLE),
  /** Chunks whose text alone was seen. */
  NEW(Sign.SQUARE),
  /** Chunks that training never saw. */
  LATER(Sign.TRIANGLE),
  /** The encoder alone. */
  BASELINE(Sign.CIRCLE),
  LOSS(Sign.CIRCLE);

  private final Sign sign;

  Ink(Sign sign) {
    this.sign = sign;
  }

  Sign sign() {
    return sign;
  }

  /** The style class that gives a node this colour. */
  public String style() {
    return "ink-" + name().toLowerCase(Locale.ROOT);
  }
}
