package realign.ui.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import realign.ui.kit.Command;

/** What the palette finds for what is typed. */
final class PaletteModel {
  private static final int MISS = Integer.MAX_VALUE;

  private final StringProperty query = new SimpleStringProperty("");
  private final IntegerProperty chosen = new SimpleIntegerProperty(0);
  private final ObservableList<Command> found = FXCollections.observableArrayList();
  private List<Command> all = List.of();

  PaletteModel() {
    query.subscribe(() -> search());
  }

  StringProperty query() {
    return query;
  }

  ObservableList<Command> found() {
    return found;
  }

  /** Index in {@link #found} of what Enter runs. */
  IntegerProperty chosen() {
    return chosen;
  }

  /**
   * Starts anew, in the order given where nothing tells commands apart, with what can be asked for
   * at this moment.
   */
  void offer(List<Command> commands) {
    all = commands.stream().filter(command -> command.available().get()).toList();
    query.set("");
    search();
  }

  void move(int by) {
    if (!found.isEmpty()) {
      chosen.set(Math.floorMod(chosen.get() + by, found.size()));
    }
  }

  private void search() {
    String typed = query.get().strip().toLowerCase(Locale.ROOT);
    found.setAll(
        all.stream()
            .flatMap(command -> rated(command, typed))
            .sorted(Comparator.comparingInt(Rated::distance))
            .map(Rated::command)
            .toList());
    chosen.set(0);
  }

  private static Stream<Rated> rated(Command command, String typed) {
    int distance = distance(command.name().toLowerCase(Locale.ROOT), typed);
    return distance == MISS ? Stream.empty() : Stream.of(new Rated(command, distance));
  }

  /** 0 for a start of the name, 1 of a word in it, 2 within a word, more for scattered letters. */
  static int distance(String name, String typed) {
    int at = name.indexOf(typed);
    if (at == 0) {
      return 0;
    }
    if (at > 0) {
      return name.charAt(at - 1) == ' ' ? 1 : 2;
    }
    int position = -1;
    int gaps = 0;
    for (int i = 0; i < typed.length(); i++) {
      int next = name.indexOf(typed.charAt(i), position + 1);
      if (next < 0) {
        return MISS;
      }
      gaps += next - position - 1;
      position = next;
    }
    return 3 + gaps;
  }

  private record Rated(Command command, int distance) {}
}
