package realign.experiment;

import java.util.List;
import java.util.Map;
import realign.chunk.Chunk;
import realign.question.Evidence;
import realign.question.Question;

/**
 * What an experiment is made on, before anything is encoded.
 *
 * @param documents how many the chunks come from
 * @param chunks that are searched, in the documents' order
 * @param distractors chunks of documents that serve only as negatives
 * @param questions to learn from and to test on; those without evidence in a chunk are left out
 * @param folds question id to the fold that the data set gives it; empty where it gives none
 * @param negatives question id to passages that are known not to answer it
 */
public record Corpus(
    int documents,
    List<Chunk> chunks,
    List<Chunk> distractors,
    List<Question> questions,
    Map<String, Fold> folds,
    Map<String, List<Evidence>> negatives) {
  /** Where nobody said what doesn't answer. */
  public Corpus(
      int documents,
      List<Chunk> chunks,
      List<Chunk> distractors,
      List<Question> questions,
      Map<String, Fold> folds) {
    this(documents, chunks, distractors, questions, folds, Map.of());
  }

  public Corpus {
    chunks = List.copyOf(chunks);
    distractors = List.copyOf(distractors);
    questions = List.copyOf(questions);
    folds = Map.copyOf(folds);
    negatives = Map.copyOf(negatives);
  }

  /** The same chunks with other questions, and what doesn't answer those. */
  public Corpus with(List<Question> others, Map<String, List<Evidence>> wrong) {
    return new Corpus(documents, chunks, distractors, others, folds, wrong);
  }
}
