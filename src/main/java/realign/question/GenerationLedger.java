package realign.question;

import java.util.List;
import java.util.Set;
import realign.chunk.Chunk;

/**
 * Where a run writes down each chunk's result as it comes, and reads which there are. Kept for one
 * {@link QuestionWriter#key}. What was written is on disk when the call returns. Calls come one at
 * a time, on any thread.
 */
public interface GenerationLedger {
  /** Ids of chunks that have their questions. */
  Set<String> done();

  /** Ids of chunks that ended with a reason and have no questions. */
  Set<String> failed();

  /**
   * Saves a chunk's questions and that it is done, both or neither.
   *
   * @param questions unreviewed; a paraphrase comes after the question it paraphrases
   */
  void done(Chunk chunk, List<Question> questions, Writing.Written writing);

  /** Saves why a chunk has no questions. */
  void failed(Chunk chunk, Writing.Failed failure);
}
