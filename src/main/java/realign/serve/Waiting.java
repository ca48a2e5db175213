package realign.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The texts that wait, of all requests. They are taken in groups of like length, since what is
 * encoded together is padded to the longest; the one that waits longest is always in the next
 * group. For one thread at a time.
 */
final class Waiting {
  /** Characters that make no difference worth a batch of its own. */
  private static final int SLACK = 10;

  private final Set<Order.Piece> pieces = new LinkedHashSet<>();

  void add(Order order) {
    pieces.addAll(order.pieces());
  }

  int size() {
    return pieces.size();
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  /**
   * The oldest text, and those of its role that are like it in length, a fifth more or less. On a
   * processor a small batch costs a text little more than a large one, and padding costs much.
   */
  List<Order.Piece> take(int most) {
    Order.Piece oldest = pieces.iterator().next();
    List<Order.Piece> alike = new ArrayList<>();
    for (Order.Piece piece : pieces) {
      if (piece.order().role() == oldest.order().role()
          && distance(piece, oldest) <= oldest.text().length() / 5 + SLACK) {
        alike.add(piece);
      }
    }
    alike.sort(Comparator.comparingInt((Order.Piece piece) -> distance(piece, oldest)));
    List<Order.Piece> taken = alike.subList(0, Math.min(most, alike.size()));
    pieces.removeAll(new ArrayList<>(taken));
    return taken.stream().filter(piece -> !piece.order().failed()).toList();
  }

  private static int distance(Order.Piece one, Order.Piece other) {
    return Math.abs(one.text().length() - other.text().length());
  }
}
