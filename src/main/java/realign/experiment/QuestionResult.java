package realign.experiment;

/**
 * What became of one test question.
 *
 * @param question row in the material
 * @param id the question's
 * @param part {@code KNOWN}, {@code NEW} or {@code LATER}
 * @param before rank of its best right chunk by the encoder alone, from 1
 * @param after the same with the adapter
 */
public record QuestionResult(int question, String id, Part part, int before, int after) {
  /** Places gained; negative where lost. */
  public int gain() {
    return before - after;
  }
}
