package realign.ui.training;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import realign.ui.kit.Jobs;
import realign.ui.kit.Latest;
import realign.ui.kit.Workspace;

/** The two runs that are selected, against each other. */
final class PairModel {
  private final Workspace workspace;
  private final Latest comparing;
  private final ReadOnlyObjectWrapper<@Nullable Pairing> pair = new ReadOnlyObjectWrapper<>();

  PairModel(Workspace workspace, Jobs jobs, ReadOnlyObjectProperty<List<RunRow>> selected) {
    this.workspace = workspace;
    this.comparing = Latest.of(jobs.workers(), jobs.screen());
    selected.subscribe(this::compare);
  }

  /** Null where there aren’t two; without a comparison until that is made. */
  ReadOnlyObjectProperty<@Nullable Pairing> pair() {
    return pair.getReadOnlyProperty();
  }

  private void compare(List<RunRow> selected) {
    comparing.forget();
    if (selected.size() != 2) {
      pair.set(null);
      return;
    }
    Pairing plain = Pairing.of(selected.get(1), selected.get(0));
    pair.set(plain);
    comparing.ask(
        () -> plain.compared(workspace.project()),
        pair::set,
        mishap -> pair.set(plain.remarked(mishap.sentence(), mishap.advice())));
  }
}
