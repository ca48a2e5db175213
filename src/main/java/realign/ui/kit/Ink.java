package realign.ui.kit;

import java.util.Locale;

/** What a colour stands for, the same in every chart, legend and table. */
public enum Ink {
  /** Chunks that other questions of were trained on. */
  KNOWN,
  /** Chunks whose text alone was seen. */
  NEW,
  /** Chunks that training never saw. */
  LATER,
  /** The encoder alone. */
  BASELINE,
  LOSS;

  /** The style class that gives a node this colour. */
  public String style() {
    return "ink-" + name().toLowerCase(Locale.ROOT);
  }
}
