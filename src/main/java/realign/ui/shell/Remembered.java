package realign.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the window remembers from one start to the next.
 *
 * @param theme {@code light}, {@code dark} or {@code system}
 * @param step id of the step last shown; empty at first
 * @param recent project files, the latest first
 * @param places where dividers and columns were left, as text by what they are called
 */
record Remembered(
    Bounds bounds, String theme, String step, List<Path> recent, Map<String, String> places) {
  static final String FOLLOW_SYSTEM = "system";
  static final Remembered NOTHING =
      new Remembered(
          new Bounds(Double.NaN, Double.NaN, 1280, 800, false),
          FOLLOW_SYSTEM,
          "",
          List.of(),
          Map.of());
  private static final int MOST_RECENT = 8;
  private static final String PLACE = "place.";

  /** Where the window stands; x and y are not numbers where it is to be centred. */
  record Bounds(double x, double y, double width, double height, boolean maximised) {}

  Remembered {
    recent = List.copyOf(recent);
    places = Map.copyOf(places);
  }

  Remembered withBounds(Bounds bounds) {
    return new Remembered(bounds, theme, step, recent, places);
  }

  Remembered withTheme(String theme) {
    return new Remembered(bounds, theme, step, recent, places);
  }

  Remembered withStep(String step) {
    return new Remembered(bounds, theme, step, recent, places);
  }

  /** With the project as the latest. */
  Remembered opened(Path project) {
    Path file = project.toAbsolutePath().normalize();
    List<Path> latest =
        Stream.concat(Stream.of(file), recent.stream().filter(other -> !other.equals(file)))
            .limit(MOST_RECENT)
            .toList();
    return new Remembered(bounds, theme, step, latest, places);
  }

  Remembered withPlace(String key, String place) {
    Map<String, String> others = new TreeMap<>(places);
    others.put(key, place);
    return new Remembered(bounds, theme, step, recent, others);
  }

  Properties toProperties() {
    Properties facts = new Properties();
    facts.setProperty("x", Double.toString(bounds.x));
    facts.setProperty("y", Double.toString(bounds.y));
    facts.setProperty("width", Double.toString(bounds.width));
    facts.setProperty("height", Double.toString(bounds.height));
    facts.setProperty("maximised", Boolean.toString(bounds.maximised));
    facts.setProperty("theme", theme);
    facts.setProperty("step", step);
    for (int i = 0; i < recent.size(); i++) {
      facts.setProperty("recent." + i, recent.get(i).toString());
    }
    places.forEach((key, place) -> facts.setProperty(PLACE + key, place));
    return facts;
  }

  static Remembered of(Properties facts) {
    Bounds bounds =
        new Bounds(
            number(facts, "x", Double.NaN),
            number(facts, "y", Double.NaN),
            number(facts, "width", NOTHING.bounds.width),
            number(facts, "height", NOTHING.bounds.height),
            Boolean.parseBoolean(facts.getProperty("maximised")));
    List<Path> recent = new ArrayList<>();
    for (int i = 0; i < MOST_RECENT; i++) {
      String file = facts.getProperty("recent." + i);
      if (file != null) {
        recent.add(Path.of(file));
      }
    }
    Map<String, String> places = new TreeMap<>();
    for (String name : facts.stringPropertyNames()) {
      if (name.startsWith(PLACE)) {
        places.put(name.substring(PLACE.length()), facts.getProperty(name));
      }
    }
    return new Remembered(
        bounds,
        facts.getProperty("theme", FOLLOW_SYSTEM),
        facts.getProperty("step", ""),
        recent,
        places);
  }

  private static double number(Properties facts, String name, double otherwise) {
    try {
      return Double.parseDouble(facts.getProperty(name, Double.toString(otherwise)));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
