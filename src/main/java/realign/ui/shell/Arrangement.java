package realign.ui.shell;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;

/** Puts dividers and columns where they were left the last time. */
final class Arrangement {
  private final Memory memory;
  private final Set<Node> followed = Collections.newSetFromMap(new WeakHashMap<>());

  Arrangement(Memory memory) {
    this.memory = memory;
  }

  /** Restores what is on a step’s screen, and remembers how it is changed from now on. */
  void follow(String step, Node view) {
    Furniture furniture = Furniture.in(view);
    for (int i = 0; i < furniture.splits().size(); i++) {
      SplitPane split = furniture.splits().get(i);
      if (followed.add(split)) {
        follow(step + ".split." + name(split, i), split);
      }
    }
    for (int i = 0; i < furniture.tables().size(); i++) {
      TableView<?> table = furniture.tables().get(i);
      if (followed.add(table)) {
        follow(step + ".columns." + name(table, i), table);
      }
    }
  }

  private static String name(Node node, int place) {
    return node.getId() == null ? Integer.toString(place) : node.getId();
  }

  private void follow(String key, SplitPane split) {
    Runnable restore = () -> restore(key, split);
    split.getDividers().addListener((InvalidationListener) changed -> Platform.runLater(restore));
    Platform.runLater(restore);
    split.addEventFilter(
        MouseEvent.MOUSE_RELEASED, event -> keep(key, split.getDividerPositions()));
  }

  private void restore(String key, SplitPane split) {
    numbers(key)
        .filter(kept -> kept.length == split.getDividers().size())
        .ifPresent(split::setDividerPositions);
  }

  private void follow(String key, TableView<?> table) {
    List<? extends TableColumn<?, ?>> columns = table.getColumns();
    numbers(key)
        .filter(kept -> kept.length == columns.size())
        .ifPresent(
            kept -> {
              for (int i = 0; i < kept.length; i++) {
                columns.get(i).setPrefWidth(kept[i]);
              }
            });
    table.addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        event -> keep(key, columns.stream().mapToDouble(TableColumn::getWidth).toArray()));
  }

  private void keep(String key, double[] numbers) {
    String text =
        Arrays.stream(numbers)
            .mapToObj(each -> String.format(Locale.ROOT, "%.4f", each))
            .collect(Collectors.joining(" "));
    memory.change(now -> now.withPlace(key, text));
  }

  private Optional<double[]> numbers(String key) {
    String text = memory.now().places().getOrDefault(key, "");
    try {
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(
              Arrays.stream(text.split(" ", -1)).mapToDouble(Double::parseDouble).toArray());
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
