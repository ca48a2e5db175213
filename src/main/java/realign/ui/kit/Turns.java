package realign.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

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

  /**
   * Those of the node's scene, so that its parts wait for each other; at once where it has none.
   */
  public static Turns of(Node node) {
    Scene scene = node.getScene();
    return scene == null
        ? new Turns(Runnable::run)
        : (Turns)
            scene
                .getProperties()
                .computeIfAbsent(Turns.class, key -> new Turns(Platform::runLater));
  }

  /** Gives these turns to a scene's parts too. */
  public void serve(Scene scene) {
    scene.getProperties().put(Turns.class, this);
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
    // Asked for first: a piece that fails doesn't keep the others.
    screen.execute(this::next);
    piece.run();
  }
}
