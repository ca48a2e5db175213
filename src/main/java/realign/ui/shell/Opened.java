package realign.ui.shell;

import java.util.List;
import realign.ui.kit.Step;
import realign.ui.kit.Workspace;

/** An open project and the steps that work on it. */
public record Opened(Workspace workspace, List<Step> steps) {
  public Opened {
    steps = List.copyOf(steps);
  }
}
