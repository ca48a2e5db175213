package realign.project;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import realign.chunk.Chunk;
import realign.question.GenerationLedger;
import realign.question.Question;
import realign.question.Verdict;
import realign.question.Writing;

/** One writer's results, in the project file. */
final class SavedLedger implements GenerationLedger {
  private final Generation generation;
  private final String writer;
  private final Verdict verdict;

  SavedLedger(Generation generation, String writer, Verdict verdict) {
    this.generation = generation;
    this.writer = writer;
    this.verdict = verdict;
  }

  @Override
  public Set<String> done() {
    return chunks(true);
  }

  @Override
  public Set<String> failed() {
    return chunks(false);
  }

  private Set<String> chunks(boolean done) {
    return generation.outcomes(writer).entrySet().stream()
        .filter(outcome -> outcome.getValue().isEmpty() == done)
        .map(outcome -> outcome.getKey())
        .collect(Collectors.toSet());
  }

  @Override
  public void done(Chunk chunk, List<Question> questions, Writing.Written writing) {
    List<Question> decided = questions.stream().map(q -> q.withVerdict(verdict)).toList();
    generation.done(writer, chunk.id(), decided);
  }

  @Override
  public void failed(Chunk chunk, Writing.Failed failure) {
    String detail = failure.detail().isEmpty() ? "" : " (" + failure.detail() + ")";
    generation.failed(writer, chunk.id(), failure.trouble().sentence() + detail);
  }
}
