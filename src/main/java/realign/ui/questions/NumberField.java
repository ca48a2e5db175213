package realign.ui.questions;

import java.math.BigDecimal;
import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;

/** A number from zero on; red while what is in it isn’t one. */
final class NumberField extends TextField {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

  private final double least;
  private final boolean whole;
  private final DoubleConsumer entered;

  /**
   * Empty yet.
   *
   * @param least where it is 0, an empty field stands for it
   * @param entered hears each number as it is typed
   */
  NumberField(String id, String name, double least, boolean whole, DoubleConsumer entered) {
    this.least = least;
    this.whole = whole;
    this.entered = entered;
    setId(id);
    setAccessibleText(name);
    setPrefColumnCount(6);
    textProperty().addListener((property, before, now) -> enter(now));
  }

  /** Shows a number, unless it is being typed. */
  void show(double value) {
    if (!isFocused()) {
      setText(
          value == 0
              ? ""
              : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString());
    }
  }

  private void enter(String text) {
    double number = number(text.strip());
    boolean right = number >= least && (!whole || number == Math.rint(number));
    pseudoClassStateChanged(WRONG, !right);
    if (right) {
      entered.accept(number);
    }
  }

  private static double number(String text) {
    try {
      return text.isEmpty() ? 0 : Double.parseDouble(text.replace(',', '.'));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
