package realign.ui.comparison;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import realign.encoder.Encoders;
import realign.job.Messages;
import realign.project.AdapterIntake;
import realign.ui.kit.Command;
import realign.ui.kit.Icon;
import realign.ui.kit.Jobs;
import realign.ui.kit.Shortcut;
import realign.ui.kit.Step;
import realign.ui.kit.StepState;
import realign.ui.kit.Workspace;

/** Where two ways to search stand beside each other. */
public final class ComparisonStep implements Step {
  private static final Messages MESSAGES = Messages.of(ComparisonStep.class);
  private static final Sign SIGN = new Sign("compare", MESSAGES.text("title"), Icon.COMPARE);

  private final Workspace workspace;
  private final Jobs jobs;
  private final ComparisonModel model;
  private final ReadOnlyObjectWrapper<StepState> state;
  private final Command type;
  private final Command questions;
  private @Nullable ComparisonView view;

  /**
   * A step over a project.
   *
   * @param encoders open what runs name; not closed with this
   */
  public ComparisonStep(Workspace workspace, Jobs jobs, Encoders encoders) {
    this.workspace = workspace;
    this.jobs = jobs;
    model = new ComparisonModel(workspace, jobs, encoders);
    state = new ReadOnlyObjectWrapper<>(now());
    workspace.cut().addListener(changed -> state.set(now()));
    workspace.runs().addListener(changed -> state.set(now()));
    type =
        Command.of(MESSAGES.text("query.focus"), () -> made().focusQuery())
            .on(Shortcut.character("/"));
    questions =
        Command.of(MESSAGES.text("results.focus"), () -> made().focusResults())
            .on(Shortcut.character("t"))
            .when(model.results().run().isNotNull());
  }

  private StepState now() {
    if (!model.search().hasChunks()) {
      return StepState.waiting(MESSAGES.text("state.noChunks"));
    }
    return workspace.runs().get().isEmpty()
        ? StepState.empty(MESSAGES.text("state.noRuns"))
        : StepState.ready("");
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
    return made();
  }

  private ComparisonView made() {
    ComparisonView made = view == null ? new ComparisonView(model, workspace, jobs.turns()) : view;
    view = made;
    return made;
  }

  @Override
  public List<Command> commands() {
    return List.of(type, questions);
  }

  @Override
  public boolean take(List<Path> files) {
    List<Path> ours = files.stream().filter(AdapterIntake::canRead).toList();
    ours.forEach(model::take);
    return !ours.isEmpty();
  }

  /** A query to be asked. */
  @Override
  public void follow(String text) {
    model.load(text);
  }

  @Override
  public void shown() {
    model.shown();
  }
}
