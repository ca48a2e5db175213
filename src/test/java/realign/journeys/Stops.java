package realign.journeys;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The stops of a {@link Tour}, in their order. */
final class Stops {
  /**
   * One state.
   *
   * @param way leads there from the stop before
   * @param moving whether it never comes to rest
   */
  private record Stop(String name, Runnable way, boolean moving) {}

  private final Visitor visitor;
  private final BiConsumer<String, Boolean> look;
  private final List<Stop> stops = new ArrayList<>();

  /**
   * None yet.
   *
   * @param look called at each stop with its name, and whether it never comes to rest
   */
  Stops(Visitor visitor, BiConsumer<String, Boolean> look) {
    this.visitor = visitor;
    this.look = look;
  }

  void stop(String name, Runnable way) {
    stops.add(new Stop(name, way, false));
  }

  void passing(String name, Runnable way) {
    stops.add(new Stop(name, way, true));
  }

  /** Opens a project at its first step, in a window of the usual size. */
  void open(Path file) {
    if (visitor.anythingOpen()) {
      visitor.quits();
    }
    Object before = visitor.anythingOpen() ? visitor.workspace() : null;
    visitor.opens(file);
    visitor.until(() -> visitor.anythingOpen() && visitor.workspace() != before);
    visitor.resizes(1280, 800);
    visitor.goesTo(1);
    visitor.settles();
  }

  /** Walks to those whose names begin with one of these; to all where none is given. */
  void walk(List<String> names) {
    for (Stop stop : stops) {
      boolean wanted = names.isEmpty() || names.stream().anyMatch(stop.name()::startsWith);
      boolean leads = names.stream().anyMatch(name -> name.startsWith(area(stop.name())));
      if (wanted || (leads && stop.name().endsWith("-0"))) {
        stop.way().run();
        if (!wanted) {
          visitor.settles();
        } else {
          look.accept(stop.name(), stop.moving());
        }
      }
    }
  }

  private static String area(String name) {
    return name.substring(0, name.indexOf('-'));
  }
}
