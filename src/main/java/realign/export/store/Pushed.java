package realign.export.store;

/**
 * What a push did, and what the store then holds of the set.
 *
 * @param wanted entries that the set has
 * @param already of those, were there before
 * @param added now
 * @param removed older entries of the same set
 * @param held of those wanted, as the store itself says afterwards
 */
public record Pushed(String set, int wanted, int already, int added, int removed, int held) {
  /** Whether the store has all that it should. */
  public boolean complete() {
    return held == wanted;
  }
}
