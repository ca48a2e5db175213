package realign.question;

/** Tokens read and written by a model. */
public record Usage(long input, long output) {
  public static final Usage NONE = new Usage(0, 0);

  public Usage plus(Usage other) {
    return new Usage(input + other.input, output + other.output);
  }

  public Usage minus(Usage other) {
    return new Usage(input - other.input, output - other.output);
  }

  public long tokens() {
    return input + output;
  }
}
