package realign.ui.questions;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import realign.job.Messages;
import realign.question.Verdict;
import realign.ui.kit.Command;
import realign.ui.kit.Shortcut;

/** What can be done in review, by key and by button. */
record ReviewCommands(
    Command accept,
    Command reject,
    Command takeBack,
    Command edit,
    Command next,
    Command previous,
    Command nextUnreviewed,
    Command search,
    Command remove) {
  private static final Messages MESSAGES = Messages.of(ReviewCommands.class);

  /**
   * The commands.
   *
   * @param covered whether something lies over the review: keys go there then
   * @param screen on which the focus has to be for what takes something away
   */
  static ReviewCommands of(
      QuestionsModel model,
      Runnable edit,
      Runnable search,
      ObservableBooleanValue covered,
      Node screen) {
    BooleanBinding any =
        Bindings.createBooleanBinding(
            () -> model.inHand().get() != null && !covered.get(), model.inHand(), covered);
    return new ReviewCommands(
        key("accept", "a", () -> model.decide(Verdict.ACCEPTED)).when(any),
        key("reject", "r", () -> model.decide(Verdict.REJECTED)).when(any),
        key("take-back", "u", model::takeBack).when(any),
        key("edit", "e", edit).when(any),
        key("next", "j", model::next).when(any),
        key("previous", "k", model::previous).when(any),
        key("next-unreviewed", "n", model::nextUnreviewed).when(any),
        key("search", "/", search).when(Bindings.not(covered)),
        Command.of(MESSAGES.text("command.remove"), model::remove)
            .on(Shortcut.key("Delete").within(screen))
            .when(any));
  }

  List<Command> all() {
    return List.of(accept, reject, takeBack, edit, next, previous, nextUnreviewed, search, remove);
  }

  private static Command key(String name, String key, Runnable action) {
    return Command.of(MESSAGES.text("command." + name), action).on(Shortcut.character(key));
  }
}
