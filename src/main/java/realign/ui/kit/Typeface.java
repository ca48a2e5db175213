package realign.ui.kit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.text.Font;

/** The calmest sans-serif that the machine has. A stylesheet can name only one family. */
final class Typeface {
  private static final List<String> LINUX =
      List.of("Inter", "Cantarell", "Ubuntu", "Noto Sans", "Liberation Sans");

  private Typeface() {}

  /** A stylesheet that sets it, as a data address. */
  static String sheet() {
    String rule =
        family()
            .map(".root { -fx-font-family: \"%s\"; }"::formatted)
            .orElse(".root { -fx-font-family: System; }");
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.UTF_8));
  }

  /** Where the system's own typeface is well made, it stays. */
  static Optional<String> family() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (!system.contains("linux")) {
      return Optional.empty();
    }
    List<String> installed = Font.getFamilies();
    return LINUX.stream().filter(installed::contains).findFirst();
  }
}
