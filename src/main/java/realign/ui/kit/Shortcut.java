package realign.ui.kit;

import java.util.Locale;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * A key or combination that sets off a command.
 *
 * @param label as a person reads it
 * @param plain whether it is a key that also types, and so stays silent in text fields
 */
public record Shortcut(String label, boolean plain, Predicate<KeyEvent> pressed) {
  /** A combination as {@link KeyCombination#valueOf} reads it, such as {@code Shortcut+K}. */
  public static Shortcut combination(String name) {
    KeyCombination combination = KeyCombination.valueOf(name);
    return new Shortcut(
        combination.getDisplayText(),
        false,
        event -> event.getEventType() == KeyEvent.KEY_PRESSED && combination.match(event));
  }

  /**
   * A character, wherever the keyboard has it. It answers to the typed event: the pressed one would
   * leave the character to the field that the command opens.
   */
  public static Shortcut character(String character) {
    return new Shortcut(
        character.toUpperCase(Locale.ROOT),
        true,
        event ->
            event.getEventType() == KeyEvent.KEY_TYPED
                && !event.isShortcutDown()
                && !event.isAltDown()
                && character.equalsIgnoreCase(event.getCharacter()));
  }

  /**
   * The same, where the focus is in an area or in nothing beside it: not in a control elsewhere.
   */
  public Shortcut within(Node area) {
    return new Shortcut(
        label,
        plain,
        event ->
            pressed.test(event)
                && event.getTarget() instanceof Node target
                && (Presence.holds(area, target) || Presence.holds(target, area)));
  }

  /** A named key without modifiers, such as {@code Delete}, silent in text fields. */
  public static Shortcut key(String name) {
    Shortcut combination = combination(name);
    return new Shortcut(combination.label, true, combination.pressed);
  }
}
