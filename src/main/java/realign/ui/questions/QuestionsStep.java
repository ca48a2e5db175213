package realign.ui.questions;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import realign.encoder.Encoders;
import realign.export.questions.QuestionSetReader;
import realign.job.Messages;
import realign.question.chat.ChatServices;
import realign.ui.kit.Command;
import realign.ui.kit.Icon;
import realign.ui.kit.Jobs;
import realign.ui.kit.Latest;
import realign.ui.kit.Step;
import realign.ui.kit.StepState;
import realign.ui.kit.Workspace;

/** The questions on the rail. */
public final class QuestionsStep implements Step {
  private static final Messages MESSAGES = Messages.of(QuestionsStep.class);
  private static final Sign SIGN = new Sign("questions", MESSAGES.text("title"), Icon.QUESTIONS);

  private final Workspace workspace;
  private final Jobs jobs;
  private final QuestionsModel model;
  private final ImportModel intake;
  private final FlagsModel flags;
  private final GenerateModel generate;
  private final ReadOnlyObjectWrapper<StepState> state = new ReadOnlyObjectWrapper<>();
  private @Nullable QuestionsView view;

  /** A step over a project; the encoders' counters count the chunks of data sets. */
  public QuestionsStep(Workspace workspace, Jobs jobs, Encoders encoders, ChatServices chat) {
    this.workspace = workspace;
    this.jobs = jobs;
    this.intake = new ImportModel(workspace, jobs, encoders);
    this.flags = new FlagsModel(workspace, jobs, encoders);
    Latest looking = Latest.of(jobs.workers(), jobs.screen());
    this.model = new QuestionsModel(workspace, flags, new Pace(System::nanoTime), looking);
    this.generate = new GenerateModel(workspace, jobs, chat);
    generate.job().addListener(changed -> state.set(stand(model.counts().get())));
    model.counts().subscribe(counts -> state.set(stand(counts)));
    workspace.cut().subscribe(cut -> state.set(stand(model.counts().get())));
  }

  private StepState stand(Counts counts) {
    int open = counts.unreviewed();
    String total = MESSAGES.text("count", counts.total());
    if (generate.job().get() != null) {
      return new StepState(StepState.Kind.WORKING, total, MESSAGES.text("state.writing"));
    }
    if (counts.total() == 0) {
      return workspace.cut().get().chunks().isEmpty()
          ? StepState.waiting(MESSAGES.text("state.waiting"))
          : StepState.empty(MESSAGES.text("state.empty"));
    }
    return open == 0
        ? StepState.done(total)
        : new StepState(StepState.Kind.READY, total, MESSAGES.text("state.open", open));
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

  @Override
  public List<Command> commands() {
    return made().commands();
  }

  @Override
  public boolean take(List<Path> files) {
    List<Path> ours = files.stream().filter(QuestionSetReader::canRead).toList();
    if (ours.isEmpty()) {
      return false;
    }
    intake.read(ours);
    return true;
  }

  @Override
  public void shown() {
    flags.watch();
  }

  private QuestionsView made() {
    if (view == null) {
      view = new QuestionsView(model, workspace, jobs, intake, generate);
    }
    return view;
  }
}
