package realign.question;

import realign.chunk.Chunk;
import realign.job.Progress;

/** Writes questions that a chunk answers. Safe for use from several threads. */
public interface QuestionWriter extends AutoCloseable {
  /** Source, model and prompt version, as its questions carry them. */
  Origin origin();

  /**
   * Names this writer with all its settings: whatever would write other questions has another key.
   * Without secrets.
   */
  default String key() {
    Origin origin = origin();
    return String.join("/", origin.source().name(), origin.detail(), origin.prompt());
  }

  /** Names what is asked of this writer: a chunk that is done for one demand isn't for another. */
  default String key(Demand demand) {
    return key() + "/" + demand.questions() + "+" + demand.paraphrases();
  }

  /** How many chunks it is to be asked about at once, at least 1. */
  int concurrency();

  /** What one chunk takes at most; nothing for a writer that asks no model. */
  Usage expected(Chunk chunk, Demand demand);

  /**
   * Writes at most {@code demand.questions()} drafts.
   *
   * @param budget is asked before each call to a model
   * @throws LimitReached if a call would go beyond a limit
   * @throws realign.job.Cancelled if the user asked for it
   */
  Writing write(Chunk chunk, Demand demand, Budget budget, Progress progress);

  @Override
  default void close() {}
}
