package realign.export.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import realign.chunk.Chunk;
import realign.experiment.RightChunks;
import realign.experiment.Scoring;
import realign.question.Evidence;
import realign.question.Question;

/** Which chunks answer which questions, for forms that know chunks and no spans. */
final class Answers {
  private final DataSet set;
  private final RightChunks right;

  Answers(DataSet set) {
    this.set = set;
    this.right = new RightChunks(set.chunks());
  }

  /** Questions that have a chunk, in order; the others are remarked. */
  Map<Question, List<Chunk>> all(List<Remark> remarks) {
    Map<Question, List<Chunk>> all = new LinkedHashMap<>();
    for (Question question : set.questions()) {
      List<Chunk> chunks = chunks(question, Scoring.EVIDENCE);
      if (chunks.isEmpty()) {
        remarks.add(Faults.line(0, "no.chunk", question.text()));
      } else {
        all.put(question, chunks);
      }
    }
    return all;
  }

  /** For each of the evidence the one chunk that holds it best, each chunk once. */
  List<Chunk> best(Question question, List<Evidence> evidence) {
    Set<Chunk> best = new LinkedHashSet<>();
    for (Evidence each : evidence) {
      best.addAll(chunks(question.withEvidence(List.of(each)), Scoring.STRICT));
    }
    return new ArrayList<>(best);
  }

  private List<Chunk> chunks(Question question, Scoring scoring) {
    List<Chunk> chunks = new ArrayList<>();
    for (int row : right.of(question, scoring)) {
      chunks.add(set.chunks().get(row));
    }
    return chunks;
  }
}
