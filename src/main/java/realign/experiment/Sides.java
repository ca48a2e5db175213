package realign.experiment;

import java.util.List;
import realign.adapter.Side;

/** What a search may adapt. */
public enum Sides {
  QUERY_ONLY(Side.QUERY_ONLY),
  SHARED(Side.SHARED),
  /** Queries alone, unless documents as well is clearly better. */
  EITHER(Side.QUERY_ONLY, Side.SHARED);

  private final List<Side> all;

  Sides(Side... all) {
    this.all = List.of(all);
  }

  /** The only one that is meant. */
  public static Sides of(Side side) {
    return side == Side.SHARED ? SHARED : QUERY_ONLY;
  }

  /** Those that are tried, the preferred one first. */
  public List<Side> all() {
    return all;
  }

  /** The one that is taken where nothing speaks for another. */
  public Side preferred() {
    return all.get(0);
  }
}
