package realign.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import realign.ui.kit.Step;
import realign.ui.kit.Workspace;

/** A project that was read. Its steps are still to be made, on the screen's thread, one a turn. */
public record Opening(Workspace workspace, List<Supplier<Step>> steps) {
  public Opening {
    steps = List.copyOf(steps);
  }
}
