package realign.ui.training;

import java.time.Clock;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import realign.encoder.Encoders;
import realign.job.Messages;
import realign.ui.kit.Command;
import realign.ui.kit.Icon;
import realign.ui.kit.Jobs;
import realign.ui.kit.Shortcut;
import realign.ui.kit.Step;
import realign.ui.kit.StepState;
import realign.ui.kit.Workspace;

/** Where adapters are trained. */
public final class TrainingStep implements Step {
  private static final Messages MESSAGES = Messages.of(TrainingStep.class);
  private static final Sign SIGN = new Sign("train", MESSAGES.text("title"), Icon.TRAIN);

  private final Workspace workspace;
  private final Jobs jobs;
  private final TrainingModel model;
  private final ReadOnlyObjectWrapper<StepState> state;
  private final Command train;
  private final Command stop;
  private @Nullable TrainingView view;

  /**
   * A step over a project.
   *
   * @param encoders open what plans name; not closed with this
   */
  public TrainingStep(Workspace workspace, Jobs jobs, Encoders encoders) {
    this.workspace = workspace;
    this.jobs = jobs;
    model = new TrainingModel(workspace, jobs, encoders, Clock.systemUTC());
    state = new ReadOnlyObjectWrapper<>(now());
    model.readiness().addListener(changed -> state.set(now()));
    model.job().addListener(changed -> state.set(now()));
    model.runs().rows().addListener((ListChangeListener<RunRow>) changed -> state.set(now()));
    train =
        Command.of(MESSAGES.text("train"), model::train)
            .on(Shortcut.combination("Shortcut+Enter"))
            .when(
                Bindings.createBooleanBinding(
                    () -> model.readiness().get().ready(model.plan().get()) && !model.training(),
                    model.readiness(),
                    model.plan(),
                    model.job()));
    stop = Command.of(MESSAGES.text("stop"), model::cancel).when(model.job().isNotNull());
  }

  private StepState now() {
    Readiness readiness = model.readiness().get();
    if (!readiness.hasChunks()) {
      return StepState.waiting(MESSAGES.text("state.noChunks"));
    }
    int runs = model.runs().rows().size();
    if (model.training()) {
      return new StepState(StepState.Kind.WORKING, count(runs), MESSAGES.text("state.working"));
    }
    if (runs == 0 && !readiness.ready()) {
      return StepState.empty(MESSAGES.text("state.fewQuestions", readiness.accepted()));
    }
    return runs == 0 ? StepState.ready("") : StepState.done(count(runs));
  }

  private static String count(int runs) {
    return runs == 0 ? "" : Integer.toString(runs);
  }

  @Override
  public Sign sign() {
    return SIGN;
  }

  @Override
  public ObservableValue<StepState> state() {
    return state.getReadOnlyProperty();
  }

  @Override
  public Node view() {
    TrainingView made =
        view == null ? new TrainingView(model, workspace, train, stop, jobs.turns()) : view;
    view = made;
    return made;
  }

  @Override
  public List<Command> commands() {
    return List.of(train, stop);
  }

  @Override
  public void shown() {
    model.shown();
  }
}
