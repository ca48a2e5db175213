package realign.ui.comparison;

import realign.job.Messages;

/**
 * Where a question’s best right chunk stands on both sides, from 1.
 *
 * @param left 0 where that isn’t known yet
 * @param right the same
 * @param reach how far down both lists are looked at; all that lies beyond is at the next rank
 */
record Ranks(int left, int right, int reach) {
  /** The reach of lists that hold every chunk. */
  static final int WHOLE = Integer.MAX_VALUE;

  private static final Messages MESSAGES = Messages.of(Ranks.class);

  /** As far as both lists are looked at; 0 for what is in no list. */
  static Ranks within(int reach, int left, int right) {
    return new Ranks(cut(left, reach), cut(right, reach), reach);
  }

  private static int cut(int rank, int reach) {
    return rank > 0 && rank <= reach ? rank : reach + 1;
  }

  /** The same without what isn’t known yet. */
  Ranks knowing(boolean leftToo, boolean rightToo) {
    return new Ranks(leftToo ? left : 0, rightToo ? right : 0, reach);
  }

  boolean known() {
    return left > 0 && right > 0;
  }

  /** Places gained, at least; negative where lost. */
  int gain() {
    return known() ? left - right : 0;
  }

  /**
   * One of both ranks.
   *
   * @param place 0 where that isn’t known yet
   */
  record Rank(int place, int reach) implements Comparable<Rank> {
    @Override
    public int compareTo(Rank other) {
      return Integer.compare(place, other.place);
    }

    /** All that lies beyond reach is said together. */
    String words() {
      return place == 0
          ? MESSAGES.text("rank.unknown")
          : place > reach ? MESSAGES.text("rank.beyond", reach) : MESSAGES.text("rank", place);
    }
  }

  Rank leftRank() {
    return new Rank(left, reach);
  }

  Rank rightRank() {
    return new Rank(right, reach);
  }

  /**
   * What is between both.
   *
   * @param places gained; negative where lost
   * @param atLeast whether one of both lies beyond reach
   */
  record Change(int places, boolean atLeast, boolean known) implements Comparable<Change> {
    @Override
    public int compareTo(Change other) {
      return Integer.compare(places, other.places);
    }

    /** How many places; empty for none. */
    String words() {
      return places == 0 ? "" : MESSAGES.text(atLeast ? "change.least" : "rank", Math.abs(places));
    }
  }

  Change change() {
    return new Change(gain(), left > reach || right > reach, known());
  }
}
