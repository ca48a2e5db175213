package realign.ui.kit;

import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import realign.experiment.Report;
import realign.job.Messages;
import realign.retrieval.Interval;

/** How scores and their differences are written. */
public final class Figures {
  private static final Messages MESSAGES = Messages.of(Figures.class);
  private static final double LEAST_SHOWN = .001;
  private static final int GAP = 8;

  private Figures() {}

  /** Three decimals, in the user’s locale. */
  public static NumberFormat score() {
    NumberFormat format = NumberFormat.getNumberInstance();
    format.setMinimumFractionDigits(3);
    format.setMaximumFractionDigits(3);
    return format;
  }

  /** As many decimals as there are, up to some, in the user’s locale. */
  public static NumberFormat upTo(int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance();
    format.setMaximumFractionDigits(decimals);
    return format;
  }

  public static NumberFormat whole() {
    return NumberFormat.getIntegerInstance();
  }

  /** Three decimals with a sign. */
  public static String difference(double value) {
    NumberFormat format = score();
    if (format instanceof DecimalFormat decimal) {
      decimal.setPositivePrefix("+");
      decimal.setNegativePrefix("−");
    }
    return format.format(value);
  }

  public static String interval(Interval interval) {
    return MESSAGES.text(
        "figures.confidence", score().format(interval.low()), score().format(interval.high()));
  }

  /** A difference, coloured where it can’t be chance, and under it where it lies. */
  public static VBox gain(Report.Comparison one) {
    boolean certain = one.certain();
    String style = certain ? (one.difference() > 0 ? "better" : "worse") : "same";
    Label interval =
        label(
            MESSAGES.text(
                "figures.interval",
                difference(one.interval().low()),
                difference(one.interval().high())),
            "muted");
    boolean rare = one.pValue() < LEAST_SHOWN;
    Label chance =
        label(
            MESSAGES.text(
                rare ? "figures.p.less" : "figures.p",
                score().format(rare ? LEAST_SHOWN : one.pValue())),
            "muted");
    HBox line = new HBox(chance, label(difference(one.difference()), style));
    line.setSpacing(GAP);
    line.setAlignment(Pos.BASELINE_RIGHT);
    VBox box = new VBox(line, interval);
    box.setAlignment(Pos.CENTER_RIGHT);
    Hint.on(
        box,
        MESSAGES.text(
            certain ? "figures.certain" : "figures.chance", score().format(one.pValue())));
    return box;
  }

  /** The colour of a part of the test; empty for all together. */
  public static Optional<Ink> ink(String part) {
    return switch (part) {
      case "known" -> Optional.of(Ink.KNOWN);
      case "new" -> Optional.of(Ink.NEW);
      case "later" -> Optional.of(Ink.LATER);
      default -> Optional.empty();
    };
  }

  static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
