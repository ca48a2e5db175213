package realign.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Brings a line that was read from left to right into the order in which it is spoken, where it
 * holds Arabic, Hebrew or the like: the Unicode bidirectional algorithm backwards, in short.
 */
final class Bidi {
  private static final String BRACKETS = "()[]{}<>«»‹›";

  private Bidi() {}

  /** The same pieces in logical order; the list itself where all is written from the left. */
  static List<Piece> logical(List<Piece> visual) {
    int right = 0;
    int left = 0;
    for (Piece piece : visual) {
      right += rightToLeft(piece) ? 1 : 0;
      left += leftToRight(piece) ? 1 : 0;
    }
    if (right == 0) {
      return visual;
    }
    List<Piece> pieces = new ArrayList<>(visual);
    if (right >= left) {
      Collections.reverse(pieces);
      return turnBack(pieces);
    }
    int from = 0;
    while (from < pieces.size()) {
      int to = rightRun(pieces, from);
      if (to > from) {
        List<Piece> run = pieces.subList(from, to);
        Collections.reverse(run);
        List<Piece> turned = turnBack(new ArrayList<>(run));
        for (int i = 0; i < turned.size(); i++) {
          pieces.set(from + i, turned.get(i));
        }
      }
      from = Math.max(to, from + 1);
    }
    return pieces;
  }

  /** The end of the run of right-to-left pieces that starts here; the start where none does. */
  private static int rightRun(List<Piece> pieces, int from) {
    int end = from;
    if (!rightToLeft(pieces.get(from))) {
      return end;
    }
    for (int i = from; i < pieces.size() && !leftToRight(pieces.get(i)); i++) {
      if (rightToLeft(pieces.get(i))) {
        end = i + 1;
      }
    }
    return end;
  }

  /** In a line reversed as a whole, words of the other direction and numbers are turned back. */
  private static List<Piece> turnBack(List<Piece> reversed) {
    int from = 0;
    while (from < reversed.size()) {
      int to = leftRun(reversed, from);
      if (to > from) {
        Collections.reverse(reversed.subList(from, to));
      } else {
        reversed.set(from, mirrored(reversed.get(from)));
      }
      from = Math.max(to, from + 1);
    }
    return reversed;
  }

  private static int leftRun(List<Piece> pieces, int from) {
    int end = from;
    if (!leftToRight(pieces.get(from)) && !digit(pieces.get(from))) {
      return end;
    }
    boolean letters = false;
    for (int i = from; i < pieces.size() && !rightToLeft(pieces.get(i)); i++) {
      Piece piece = pieces.get(i);
      letters |= leftToRight(piece);
      if (piece.glyph() == null && !letters) {
        break;
      }
      if (leftToRight(piece) || digit(piece)) {
        end = i + 1;
      }
    }
    return end;
  }

  private static Piece mirrored(Piece piece) {
    int at = piece.text().length() == 1 ? BRACKETS.indexOf(piece.text()) : -1;
    return at < 0 ? piece : new Piece(BRACKETS.substring(at ^ 1, (at ^ 1) + 1), piece.glyph());
  }

  private static boolean rightToLeft(Piece piece) {
    byte direction = Character.getDirectionality(piece.text().codePointAt(0));
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static boolean leftToRight(Piece piece) {
    return Character.getDirectionality(piece.text().codePointAt(0))
        == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  }

  private static boolean digit(Piece piece) {
    return Character.isDigit(piece.text().codePointAt(0));
  }
}
