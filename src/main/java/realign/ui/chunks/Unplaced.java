package realign.ui.chunks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import realign.chunk.Chunk;
import realign.experiment.RightChunks;
import realign.experiment.Scoring;
import realign.job.Messages;
import realign.question.Evidence;
import realign.question.Question;
import realign.question.Verdict;
import realign.ui.kit.Workspace;

/** A question whose evidence is in no chunk that is searched, and why. */
record Unplaced(Question question, Reason reason) {
  /** Why there is no chunk for it. */
  enum Reason {
    /** Its document was removed. */
    DOCUMENT,
    /** Its words stand in no document. */
    WORDS,
    /** Its chunk is left out. */
    LEFT_OUT;

    String sentence() {
      return Messages.of(Unplaced.class).text("unplaced." + name().toLowerCase(Locale.ROOT));
    }
  }

  /** Those that are to be asked; rejected ones aren't. */
  static List<Unplaced> among(List<Question> questions, Workspace.Cut cut, Set<String> documents) {
    List<Chunk> used =
        cut.chunks().stream().filter(chunk -> !cut.excluded().contains(chunk.id())).toList();
    RightChunks right = new RightChunks(used);
    List<Unplaced> unplaced = new ArrayList<>();
    for (Question question : questions) {
      if (question.verdict() != Verdict.REJECTED
          && right.of(question, Scoring.EVIDENCE).length == 0) {
        unplaced.add(new Unplaced(question, reason(question, documents)));
      }
    }
    return unplaced;
  }

  private static Reason reason(Question question, Set<String> documents) {
    List<Evidence> somewhere = question.evidence().stream().filter(Evidence::anywhere).toList();
    if (somewhere.isEmpty()) {
      return Reason.WORDS;
    }
    return somewhere.stream().anyMatch(each -> documents.contains(each.span().document()))
        ? Reason.LEFT_OUT
        : Reason.DOCUMENT;
  }

  /** The evidence's words; empty where it is a whole passage of a data set. */
  String quote() {
    return question.evidence().stream().map(Evidence::quote).collect(Collectors.joining(" … "));
  }
}
