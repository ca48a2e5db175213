package realign.question;

import java.util.Arrays;
import java.util.Locale;

/** What a question asks for. */
public enum Kind {
  FACT("fact"),
  HOW_TO("how-to"),
  CONDITION("condition"),
  COMPARISON("comparison");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  /** As {@link Question#kind} and files have it. */
  public String label() {
    return label;
  }

  /** The kind of that label, however written; a fact where there is none. */
  public static Kind named(String label) {
    String plain = label.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    return Arrays.stream(values()).filter(k -> k.label.equals(plain)).findFirst().orElse(FACT);
  }
}
