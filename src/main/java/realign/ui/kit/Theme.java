package realign.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Light or dark. */
public enum Theme {
  LIGHT("light.css", new PrimerLight()),
  DARK("dark.css", new PrimerDark());

  private final String colours;
  private final String base;

  Theme(String colours, atlantafx.base.theme.Theme base) {
    this.colours = colours;
    this.base = base.getUserAgentStylesheet();
  }

  /** The theme of that name, where there is one. */
  public static Optional<Theme> named(String key) {
    return Arrays.stream(values()).filter(theme -> theme.key().equals(key)).findFirst();
  }

  /** As settings name it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Theme other() {
    return this == LIGHT ? DARK : LIGHT;
  }

  String userAgentStylesheet() {
    return base;
  }

  /** Our own sheets on top of the base, the colours before what uses them. */
  List<String> stylesheets() {
    return List.of(sheet(colours), sheet("workbench.css"), sheet("charts.css"), Typeface.sheet());
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
  }
}
