package realign.ui.kit;

import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;

/** The theme in use; scenes dressed by it change with it. */
public final class Appearance {
  private final ReadOnlyObjectWrapper<Theme> theme;

  public Appearance(Theme first) {
    theme = new ReadOnlyObjectWrapper<>(first);
    Application.setUserAgentStylesheet(first.userAgentStylesheet());
  }

  public ReadOnlyObjectProperty<Theme> theme() {
    return theme.getReadOnlyProperty();
  }

  /** Changes the theme of every dressed scene. */
  public void use(Theme next) {
    Application.setUserAgentStylesheet(next.userAgentStylesheet());
    theme.set(next);
  }

  /** Gives the scene the theme's stylesheets, now and whenever the theme changes. */
  public void dress(Scene scene) {
    theme.subscribe(now -> scene.getStylesheets().setAll(now.stylesheets()));
  }
}
