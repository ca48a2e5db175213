package realign.ui.chunks;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import realign.encoder.Encoders;
import realign.job.Messages;
import realign.ui.kit.Command;
import realign.ui.kit.Icon;
import realign.ui.kit.Jobs;
import realign.ui.kit.PageImages;
import realign.ui.kit.Step;
import realign.ui.kit.StepState;
import realign.ui.kit.Workspace;

/** The chunks on the rail. */
public final class ChunksStep implements Step {
  private static final Messages MESSAGES = Messages.of(ChunksStep.class);
  private static final Sign SIGN = new Sign("chunks", MESSAGES.text("title"), Icon.CHUNKS);

  private final Workspace workspace;
  private final Jobs jobs;
  private final Encoders encoders;
  private final PageImages images;
  private final ObservableValue<StepState> state;
  private @Nullable ChunksView view;

  /** The page images are closed by whoever made them. */
  public ChunksStep(Workspace workspace, Jobs jobs, Encoders encoders, PageImages images) {
    this.workspace = workspace;
    this.jobs = jobs;
    this.encoders = encoders;
    this.images = images;
    this.state = workspace.cut().map(ChunksStep::stand);
  }

  private static StepState stand(Workspace.Cut cut) {
    return cut.chunks().isEmpty()
        ? StepState.waiting(MESSAGES.text("state.waiting"))
        : StepState.done(MESSAGES.text("count", cut.chunks().size()));
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

  @Override
  public void shown() {
    made().shown();
  }

  private ChunksView made() {
    if (view == null) {
      view =
          new ChunksView(
              new ChunksModel(workspace, jobs, encoders),
              new Trial(workspace, jobs, encoders),
              new Sight(workspace.project(), images, jobs),
              workspace,
              jobs.turns());
    }
    return view;
  }
}
