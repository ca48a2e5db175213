package realign.ui.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import realign.ui.kit.Theme;

/** The theme that the operating system is set to, where it says so. */
final class SystemTheme {
  private static final int PATIENCE_MILLIS = 800;

  private SystemTheme() {}

  /** Asks the system; light where there is no answer. Takes up to a second. */
  static Theme detect() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    boolean dark;
    if (system.contains("mac")) {
      dark = answer("defaults", "read", "-g", "AppleInterfaceStyle").contains("dark");
    } else if (system.contains("win")) {
      dark =
          answer(
                  "reg",
                  "query",
                  "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                  "/v",
                  "AppsUseLightTheme")
              .contains("0x0");
    } else {
      dark =
          System.getenv().getOrDefault("GTK_THEME", "").toLowerCase(Locale.ROOT).contains("dark")
              || answer("gsettings", "get", "org.gnome.desktop.interface", "color-scheme")
                  .contains("dark");
    }
    return dark ? Theme.DARK : Theme.LIGHT;
  }

  private static String answer(String... command) {
    try {
      Process process =
          new ProcessBuilder(List.of(command))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        return "";
      }
      byte[] output = process.getInputStream().readAllBytes();
      return new String(output, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
