package realign.adapter;

/**
 * What shape the map has and where it starts.
 *
 * @param start where W starts
 * @param rank of the residual {@code W - start}; 0 for a full one
 * @param bias whether there is one
 * @param pull weight of {@code |W - I|^2} in the loss
 */
public record Form(Start start, int rank, boolean bias, double pull) {
  /** Full, from the identity, without a bias or a pull. */
  public static final Form FREE = new Form(Start.IDENTITY, 0, false, 0);

  public Form {
    if (rank < 0 || pull < 0) {
      throw new IllegalArgumentException("rank and pull must not be negative");
    }
  }
}
