package realign.question;

/**
 * What a model costs, in any one currency.
 *
 * @param input for a million tokens read
 * @param output for a million tokens written
 */
public record Price(double input, double output) {
  public static final Price FREE = new Price(0, 0);

  private static final double MILLION = 1e6;

  public Price {
    if (!(input >= 0 && output >= 0)) {
      throw new IllegalArgumentException("a price below zero");
    }
  }

  public double of(Usage usage) {
    return (usage.input() * input + usage.output() * output) / MILLION;
  }
}
