package realign.question;

/**
 * What is wanted of each chunk.
 *
 * @param questions at least 1
 * @param paraphrases how many for each question; 0 for none
 */
public record Demand(int questions, int paraphrases) {
  public Demand {
    if (questions < 1 || paraphrases < 0) {
      throw new IllegalArgumentException(questions + " questions, " + paraphrases + " paraphrases");
    }
  }
}
