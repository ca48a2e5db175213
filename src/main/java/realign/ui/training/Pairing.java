package realign.ui.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import realign.chunk.Chunk;
import realign.document.Role;
import realign.experiment.PairedRuns;
import realign.experiment.Report;
import realign.experiment.RightChunks;
import realign.experiment.Scoring;
import realign.job.Messages;
import realign.project.Project;
import realign.question.Question;

/**
 * Two runs, the older one first, and what the newer one does better or worse on the test questions
 * of both.
 *
 * @param remark why their scores can’t be compared as they are; empty where they can
 * @param advice what can be compared instead
 */
record Pairing(
    RunRow left, RunRow right, List<Report.Comparison> comparison, String remark, String advice) {
  private static final Messages MESSAGES = Messages.of(Pairing.class);

  Pairing {
    comparison = List.copyOf(comparison);
  }

  /** Before it is known. */
  static Pairing of(RunRow left, RunRow right) {
    return new Pairing(left, right, List.of(), "", "");
  }

  /** Compares; not to be asked on the screen’s thread. */
  Pairing compared(Project project) {
    Report one = left.report();
    Report other = right.report();
    if (one == null || other == null || one.results().isEmpty() || other.results().isEmpty()) {
      return this;
    }
    PairedRuns runs = new PairedRuns(one.results(), other.results());
    Map<String, Integer> sources = sources(project, runs.questions());
    List<Report.Comparison> found =
        runs.compared(id -> sources.computeIfAbsent(id, unknown -> -1 - sources.size()));
    Pairing compared = new Pairing(left, right, found, "", "");
    if (runs.same()) {
      return compared;
    }
    String key = runs.shared() == 0 ? "pair.apart" : "pair.shared";
    return compared.remarked(MESSAGES.text(key), MESSAGES.text(key + ".advice", runs.shared()));
  }

  Pairing remarked(String said, String todo) {
    return new Pairing(left, right, comparison, said, todo);
  }

  /** The chunk that each question was asked about, of those that are still there. */
  private static Map<String, Integer> sources(Project project, List<String> ids) {
    List<Chunk> chunks = project.chunks().used(Role.CORPUS);
    RightChunks right = new RightChunks(chunks);
    Map<String, Integer> sources = new HashMap<>();
    for (Question question : project.questions().find(ids)) {
      int[] rows = right.of(question, Scoring.STRICT);
      if (rows.length > 0) {
        sources.put(question.id(), rows[0]);
      }
    }
    return sources;
  }

  Optional<Report.Comparison> on(String part, String metric) {
    return comparison.stream()
        .filter(each -> each.split().equals(part) && each.metric().equals(metric))
        .findFirst();
  }
}
