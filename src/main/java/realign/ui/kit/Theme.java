package realign.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;

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

  public Theme other() {
    return this == LIGHT ? DARK : LIGHT;
  }

  String userAgentStylesheet() {
    return base;
  }

  /** Our own sheets on top of the base, the colours before what uses them. */
  List<String> stylesheets() {
    return List.of(sheet(colours), sheet("workbench.css"), Typeface.sheet());
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
  }
}
