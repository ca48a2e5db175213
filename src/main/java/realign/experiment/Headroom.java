package realign.experiment;

import java.util.List;

/**
 * What there is to gain, known before any training.
 *
 * @param hitRate hit@10 of the encoder alone over all questions
 * @param mrr MRR@10 of the encoder alone over all questions
 * @param firstShare share of questions whose right chunk is already at rank 1
 * @param questionsPerChunk mean over chunks that have any
 * @param chunksWithQuestions chunks that have any
 * @param nearDuplicates questions that say nearly the same as an earlier one
 * @param remarks what is wrong with the data or to be expected, in sentences for the user
 */
public record Headroom(
    int questions,
    int chunks,
    double hitRate,
    double mrr,
    double firstShare,
    double questionsPerChunk,
    int chunksWithQuestions,
    int nearDuplicates,
    List<String> remarks) {
  public Headroom {
    remarks = List.copyOf(remarks);
  }

  Headroom withRemarks(List<String> others) {
    return new Headroom(
        questions,
        chunks,
        hitRate,
        mrr,
        firstShare,
        questionsPerChunk,
        chunksWithQuestions,
        nearDuplicates,
        others);
  }
}
