package realign.ui.chunks;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import realign.chunk.Chunking;
import realign.chunk.Cl100k;
import realign.encoder.Encoders;

/** The settings of the cut that a person has in hand, each of which fits the others. */
final class CutSettings {
  private final ObjectProperty<Chunking.Method> method =
      new SimpleObjectProperty<>(Chunking.Method.TOKENS);
  private final IntegerProperty size = new SimpleIntegerProperty(800);
  private final IntegerProperty overlap = new SimpleIntegerProperty(400);
  private final StringProperty counter = new SimpleStringProperty(Encoders.STANDARD);
  private final Runnable changed;
  private boolean settling;

  /**
   * @param changed runs after a person changed one
   */
  CutSettings(Runnable changed) {
    this.changed = changed;
    method.addListener((property, before, now) -> begin(now));
    for (Observable setting : List.<Observable>of(size, overlap, counter)) {
      setting.addListener(each -> fit());
    }
  }

  ObjectProperty<Chunking.Method> method() {
    return method;
  }

  IntegerProperty size() {
    return size;
  }

  IntegerProperty overlap() {
    return overlap;
  }

  /** Whose tokens are counted. */
  StringProperty counter() {
    return counter;
  }

  /** Those that can be chosen from, the present one among them. */
  List<String> counters() {
    List<String> names = new ArrayList<>(Encoders.bundled());
    names.add(Cl100k.NAME);
    if (!names.contains(counter.get())) {
      names.add(counter.get());
    }
    return names;
  }

  /** All in one, whether the project is cut so or not. */
  Chunking chunking() {
    int units = Math.max(1, size.get());
    return new Chunking(method.get(), units, Math.min(overlap.get(), units - 1), counter.get());
  }

  /** Takes others in hand, as no change of a person's. */
  void take(Chunking chunking) {
    settling = true;
    method.set(chunking.method());
    size.set(chunking.size());
    overlap.set(chunking.overlap());
    counter.set(chunking.counter());
    settling = false;
  }

  /** A unit of another size needs another number of them. */
  private void begin(Chunking.Method now) {
    if (!settling) {
      take(now.standard(counter.get()));
      changed.run();
    }
  }

  private void fit() {
    if (settling) {
      return;
    }
    if (overlap.get() >= size.get()) {
      settling = true;
      overlap.set(size.get() / 2);
      settling = false;
    }
    changed.run();
  }
}
