package realign.question;

import java.util.Arrays;
import java.util.Locale;

/** How a question is put. */
public enum Voice {
  QUESTION("question"),
  KEYWORDS("keywords"),
  COLLOQUIAL("colloquial");

  private final String label;

  Voice(String label) {
    this.label = label;
  }

  /** As {@link Question#voice} and files have it. */
  public String label() {
    return label;
  }

  /** The voice of that label, however written; a plain question where there is none. */
  public static Voice named(String label) {
    String plain = label.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(v -> v.label.equals(plain)).findFirst().orElse(QUESTION);
  }
}
