package realign.ui.kit;

import java.io.Serial;
import javafx.event.Event;
import javafx.event.EventType;

/** One step asks the window to go on in another, which knows what to do about a text. */
public final class Lead extends Event {
  public static final EventType<Lead> TYPE = new EventType<>(Event.ANY, "LEAD");

  @Serial private static final long serialVersionUID = 1;

  private final String step;
  private final String text;

  /**
   * To be fired at any node of a step.
   *
   * @param step id of the one that goes on
   * @param text as that step understands it; empty to go there and no more
   */
  public Lead(String step, String text) {
    super(TYPE);
    this.step = step;
    this.text = text;
  }

  public String step() {
    return step;
  }

  public String text() {
    return text;
  }
}
