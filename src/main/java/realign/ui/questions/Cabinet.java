package realign.ui.questions;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.job.Messages;
import realign.question.Question;
import realign.question.Verdict;
import realign.question.chat.Critic;
import realign.ui.kit.Command;
import realign.ui.kit.Jobs;
import realign.ui.kit.Latest;
import realign.ui.kit.Workspace;

/** The drawers of the questions step, by what they are opened for. */
final class Cabinet {
  private static final Messages MESSAGES = Messages.of(Cabinet.class);
  private static final int PAUSE_MILLIS = 150;

  private final QuestionsModel model;
  private final Workspace workspace;
  private final GenerateModel generate;
  private final Judging judging;
  private final Drawers drawers;
  private final Supplier<GenerateDrawer> writing;
  private final Supplier<FlagsDrawer> flags;
  private final Supplier<ReplaceDrawer> replacing;
  private final Supplier<EvidenceDrawer> evidence;
  private final Supplier<VersionsDrawer> versions;
  private final Supplier<ImportDrawer> importing;

  /**
   * All closed.
   *
   * @param step over which they come
   * @param closed called whenever one has closed and no other came in its place
   */
  Cabinet(
      QuestionsModel model,
      Workspace workspace,
      Jobs jobs,
      ImportModel intake,
      GenerateModel generate,
      Bulk bulk,
      StackPane step,
      Runnable closed) {
    this.model = model;
    this.workspace = workspace;
    this.generate = generate;
    this.judging = new Judging(jobs, model.flags());
    this.drawers = new Drawers(step, closed);
    this.writing = drawers.later(() -> new GenerateDrawer(generate, workspace));
    Command judge = Command.of(MESSAGES.text("command.judge"), this::judge);
    this.flags = drawers.later(() -> new FlagsDrawer(model.flags(), judge));
    Latest preview = Latest.after(PAUSE_MILLIS, jobs.workers(), jobs.screen());
    this.replacing = drawers.later(() -> new ReplaceDrawer(bulk, preview));
    this.evidence =
        drawers.later(() -> new EvidenceDrawer(new EvidenceDraft(workspace), workspace));
    this.versions = drawers.later(() -> new VersionsDrawer(new VersionsModel(workspace, jobs)));
    this.importing = drawers.later(() -> new ImportDrawer(intake));
  }

  /** Whether one is open. */
  ReadOnlyBooleanProperty open() {
    return drawers.open();
  }

  void close() {
    drawers.close();
  }

  void write() {
    writing.get().open(chunkInHand());
  }

  void flags() {
    flags.get().open().set(true);
  }

  void replace() {
    replacing.get().open().set(true);
  }

  void writeByHand() {
    evidence.get().open(null, chunkInHand());
  }

  void markEvidence() {
    evidence.get().open(model.inHand().get(), chunkInHand());
  }

  void versions() {
    versions.get().open().set(true);
  }

  /** Shows what has come, until nothing of it is left to decide. */
  void take(List<Arrival> arrivals) {
    if (!arrivals.isEmpty()) {
      importing.get().show(arrivals);
    }
  }

  private @Nullable Chunk chunkInHand() {
    Question question = model.inHand().get();
    return question == null ? null : Context.chunk(question, workspace).orElse(null);
  }

  private void judge() {
    Optional<Critic> critic = generate.critic();
    if (critic.isPresent()) {
      List<Question> open =
          model.shown().stream()
              .filter(question -> question.verdict() == Verdict.UNREVIEWED)
              .toList();
      judging.judge(open, critic.get(), generate.assignment().get());
    } else {
      write();
    }
  }
}
