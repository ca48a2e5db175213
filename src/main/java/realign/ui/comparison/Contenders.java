package realign.ui.comparison;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import realign.project.Run;

/** All ways to search that there are, and the two that stand left and right. */
final class Contenders {
  private final ObservableList<Contender> all = FXCollections.observableArrayList();

  /** One for all: a list made anew for each listener would be forgotten with it. */
  private final ObservableList<Contender> seen = FXCollections.unmodifiableObservableList(all);

  private final ReadOnlyObjectWrapper<Contender> left =
      new ReadOnlyObjectWrapper<>(Contender.baseline(""));
  private final ReadOnlyObjectWrapper<Contender> right =
      new ReadOnlyObjectWrapper<>(Contender.baseline(""));
  private final Runnable changed;

  /**
   * None yet.
   *
   * @param changed called once after each change of what stands left or right
   */
  Contenders(Runnable changed) {
    this.changed = changed;
  }

  ObservableList<Contender> all() {
    return seen;
  }

  ReadOnlyObjectProperty<Contender> left() {
    return left.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Contender> right() {
    return right.getReadOnlyProperty();
  }

  /** Ids of the runs whose adapters or encoders they use. */
  Set<String> runs() {
    return left.get().run().equals(right.get().run())
        ? Set.of(left.get().run())
        : Set.of(left.get().run(), right.get().run());
  }

  void chooseLeft(Contender next) {
    put(next.reranked(left.get().reranked()), right.get());
  }

  void chooseRight(Contender next) {
    put(left.get(), next.reranked(right.get().reranked()));
  }

  void rerankLeft(boolean also) {
    put(left.get().reranked(also), right.get());
  }

  void rerankRight(boolean also) {
    put(left.get(), right.get().reranked(also));
  }

  void rerankNeither() {
    put(left.get().reranked(false), right.get().reranked(false));
  }

  /** A run's adapter against its encoder. */
  void face(List<Run> runs, Run run) {
    all.setAll(Contender.all(runs, run.id()));
    put(Contender.baseline(run.id()), Contender.adapted(run));
  }

  /** What needs no adapter. */
  void withoutRuns() {
    all.setAll(Contender.all(List.of(), ""));
    put(all.get(0), all.get(2));
  }

  /** The same two, though runs may have other names now, or be gone. */
  void renew(List<Run> runs, String encoder) {
    all.setAll(Contender.all(runs, encoder));
    UnaryOperator<Contender> same =
        before ->
            all.stream()
                .filter(each -> each.sameAs(before))
                .findFirst()
                .orElse(all.get(0))
                .reranked(before.reranked());
    put(same.apply(left.get()), same.apply(right.get()));
  }

  private void put(Contender one, Contender other) {
    left.set(one);
    right.set(other);
    changed.run();
  }
}
