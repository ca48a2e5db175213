package realign.ui.export;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import realign.encoder.Encoders;
import realign.job.Messages;
import realign.ui.kit.Command;
import realign.ui.kit.Icon;
import realign.ui.kit.Jobs;
import realign.ui.kit.Step;
import realign.ui.kit.StepState;
import realign.ui.kit.Workspace;

/** The export on the rail. */
public final class ExportStep implements Step {
  private static final Messages MESSAGES = Messages.of(ExportStep.class);
  private static final Sign SIGN = new Sign("export", MESSAGES.text("title"), Icon.EXPORT);

  private final Workspace workspace;
  private final Jobs jobs;
  private final Encoders encoders;
  private final ObservableValue<StepState> state;
  private @Nullable ExportView view;

  public ExportStep(Workspace workspace, Jobs jobs, Encoders encoders) {
    this.workspace = workspace;
    this.jobs = jobs;
    this.encoders = encoders;
    this.state =
        workspace
            .runs()
            .map(
                runs ->
                    runs.isEmpty()
                        ? StepState.waiting(MESSAGES.text("state.waiting"))
                        : StepState.ready(""));
  }

  @Override
  public Sign sign() {
    return SIGN;
  }

  @Override
  public ObservableValue<StepState> state() {
    return state;
  }

  @Override
  public Node view() {
    return made();
  }

  @Override
  public List<Command> commands() {
    return made().commands();
  }

  private ExportView made() {
    if (view == null) {
      view = new ExportView(new ExportModel(workspace, jobs, encoders), jobs.turns());
    }
    return view;
  }
}
