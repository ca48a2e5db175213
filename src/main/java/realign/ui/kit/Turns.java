package realign.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/**
 * Work for the screen's thread in pieces, each in a turn of its own, in order: what a person does
 * meanwhile comes between them. Used on the screen's thread.
 */
public final class Turns {
  private final Executor screen;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean going;

  /**
   * None yet.
   *
   * @param screen gives the turns
   */
  public Turns(Executor screen) {
    this.screen = screen;
  }

  /** Does a piece after those that were added before it. */
  public void add(Runnable piece) {
    waiting.add(piece);
    if (!going) {
      going = true;
      screen.execute(this::next);
    }
  }

  private void next() {
    Runnable piece = waiting.poll();
    if (piece == null) {
      going = false;
      return;
    }
    try {
      piece.run();
    } finally {
      // Asked for last: what was asked for during this piece comes before the next.
      screen.execute(this::next);
    }
  }
}
