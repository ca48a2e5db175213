package realign.experiment;

import java.util.List;
import realign.adapter.Side;

/** What a search may adapt. */
public enum Sides {
  QUERY_ONLY,
  SHARED,
  /** Queries alone, unless documents as well is clearly better. */
  EITHER;

  /** The only one that is meant. */
  public static Sides of(Side side) {
    return side == Side.SHARED ? SHARED : QUERY_ONLY;
  }

  /** Those that are tried, the preferred one first. */
  public List<Side> all() {
    return switch (this) {
      case QUERY_ONLY -> List.of(Side.QUERY_ONLY);
      case SHARED -> List.of(Side.SHARED);
      case EITHER -> List.of(Side.QUERY_ONLY, Side.SHARED);
    };
  }

  /** The one that is taken where nothing speaks for another. */
  public Side preferred() {
    return all().get(0);
  }
}
