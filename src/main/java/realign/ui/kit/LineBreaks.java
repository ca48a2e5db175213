package realign.ui.kit;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Breaks the lines of a text of both directions. JavaFX breaks such lines where they would end if
 * they ran one way, so that words stand beyond the margin, or twice.
 */
final class LineBreaks {
  private final String text;
  private final Map<String, Double> widths = new HashMap<>();
  private Font font = Font.getDefault();
  private double width = -1;
  private String wrapped = "";

  LineBreaks(String text) {
    this.text = text;
  }

  /** The same text with the same offsets, with line ends where a line is full. */
  String within(double most, TextFlow flow) {
    Font now = widest(flow);
    if (!now.equals(font)) {
      widths.clear();
    }
    if (!now.equals(font) || most != width) {
      font = now;
      width = most;
      wrapped = Wrapped.of(text, most, this::width);
    }
    return wrapped;
  }

  double height(double most, TextFlow flow) {
    Text lines = new Text(within(most, flow));
    lines.setFont(font);
    lines.setLineSpacing(flow.getLineSpacing());
    return lines.getLayoutBounds().getHeight();
  }

  private double width(String word) {
    return widths.computeIfAbsent(word, each -> measured(each));
  }

  private double measured(String word) {
    Text measured = new Text(word);
    measured.setFont(font);
    return measured.getLayoutBounds().getWidth();
  }

  /** Marked words may be bold: a line that holds them so holds them plain. */
  private static Font widest(TextFlow flow) {
    Font plain = flow.getChildren().isEmpty() ? Font.getDefault() : font(flow, 0);
    for (int i = 1; i < flow.getChildren().size(); i++) {
      if (!font(flow, i).equals(plain)) {
        return Font.font(plain.getFamily(), FontWeight.BOLD, plain.getSize());
      }
    }
    return plain;
  }

  private static Font font(TextFlow flow, int piece) {
    return ((Text) flow.getChildren().get(piece)).getFont();
  }
}
