package realign.ui.questions;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import realign.chunk.Chunk;
import realign.job.Messages;
import realign.question.Verdict;
import realign.question.flag.Flag;
import realign.question.flag.FlagWords;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.Icon;
import realign.ui.kit.Notice;
import realign.ui.kit.Workspace;

/** Says how many questions something would be done to, and does it when told to. */
final class BulkQuestions {
  private static final Messages MESSAGES = Messages.of(BulkQuestions.class);

  private final QuestionsModel model;
  private final Workspace workspace;
  private final GenerateModel generate;
  private final Bulk bulk;
  private final Consumer<Node[]> say;

  /**
   * Asks nothing yet.
   *
   * @param say shows messages in place of those before; none once a question is answered
   */
  BulkQuestions(
      QuestionsModel model,
      Workspace workspace,
      GenerateModel generate,
      Bulk bulk,
      Consumer<Node[]> say) {
    this.model = model;
    this.workspace = workspace;
    this.generate = generate;
    this.bulk = bulk;
    this.say = say;
  }

  void acceptUnflagged() {
    List<String> ids = bulk.unflagged();
    confirm(
        MESSAGES.text("bulk.accept.count", ids.size()),
        MESSAGES.text("bulk.accept.do", ids.size()),
        ids.isEmpty(),
        () -> bulk.decide(ids, Verdict.ACCEPTED));
  }

  void rejectFlagged(Flag.Type type) {
    List<String> ids = bulk.flagged(type);
    confirm(
        MESSAGES.text("bulk.reject.count", ids.size(), FlagWords.name(type)),
        MESSAGES.text("bulk.reject.do", ids.size()),
        ids.isEmpty(),
        () -> bulk.decide(ids, Verdict.REJECTED));
  }

  void writeAgain() {
    Set<String> chunks =
        Context.chunks(model.chosenQuestions(), workspace).stream()
            .map(Chunk::id)
            .collect(Collectors.toSet());
    confirm(
        MESSAGES.text("again.count", chunks.size(), generate.assignment().get().scribe().words()),
        MESSAGES.text("again.do"),
        chunks.isEmpty(),
        () -> generate.writeAgain(chunks));
  }

  /** Says what would be done, and does it when told to. */
  private void confirm(String what, String doIt, boolean nothing, Runnable action) {
    Command act =
        Command.of(
            doIt,
            () -> {
              say.accept(new Node[0]);
              action.run();
            });
    String no = MESSAGES.text(nothing ? "drawer.close" : "bulk.cancel");
    Command leave = Command.of(no, () -> say.accept(new Node[0]));
    Button yes = Buttons.primary(Icon.CHECK, act);
    yes.setId("confirm");
    Node[] actions =
        nothing ? new Node[] {Buttons.quiet(leave)} : new Node[] {yes, Buttons.quiet(leave)};
    String undo = nothing ? "" : MESSAGES.text("bulk.undo");
    say.accept(new Node[] {new Notice(Notice.Tone.INFO, what, undo, actions)});
    if (!nothing) {
      yes.requestFocus();
    }
  }
}
