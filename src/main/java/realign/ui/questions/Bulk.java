package realign.ui.questions;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import realign.question.Question;
import realign.question.Verdict;
import realign.question.flag.Flag;
import realign.ui.kit.Workspace;

/** Decides on many of the questions that are shown, each time in one step that can be undone. */
final class Bulk {
  private final QuestionsModel model;
  private final Workspace workspace;

  Bulk(QuestionsModel model, Workspace workspace) {
    this.model = model;
    this.workspace = workspace;
  }

  /** Shown, not decided on, and without a flag. */
  List<String> unflagged() {
    return open(question -> model.flags().of(question.id()).isEmpty());
  }

  /** Shown, not decided on, and with a flag of the type. */
  List<String> flagged(Flag.Type type) {
    return open(question -> model.flags().has(question.id(), type));
  }

  private List<String> open(Predicate<Question> wanted) {
    return model.shown().stream()
        .filter(question -> question.verdict() == Verdict.UNREVIEWED)
        .filter(wanted)
        .map(Question::id)
        .toList();
  }

  void decide(List<String> ids, Verdict verdict) {
    if (!ids.isEmpty()) {
      workspace.change(() -> workspace.project().questions().decide(ids, verdict));
      model.pace().decided(ids.size());
    }
  }

  /**
   * Finds the shown questions that a replacement would change, each with its new text. To be run on
   * a worker's thread.
   */
  Supplier<List<Replacement.Edit>> preview(Replacement replacement) {
    List<Question> shown = List.copyOf(model.shown());
    return () -> replacement.in(shown);
  }

  void replace(List<Replacement.Edit> edits) {
    if (!edits.isEmpty()) {
      List<Question> edited = edits.stream().map(Replacement.Edit::after).toList();
      workspace.change(() -> workspace.project().questions().edit(edited));
    }
  }
}
