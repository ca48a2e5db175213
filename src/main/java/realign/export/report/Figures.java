package realign.export.report;

import java.util.Locale;
import realign.retrieval.Interval;

/** Numbers as a report writes them, alike in every locale. */
final class Figures {
  private static final String MINUS = "\u2212";

  private Figures() {}

  /** Three decimals. */
  static String score(double value) {
    return Double.isFinite(value) ? format("%.3f", value) : "–";
  }

  /** Two decimals without the zero before them, for labels in charts. */
  static String brief(double value) {
    String text = format("%.2f", value);
    return text.startsWith("0") ? text.substring(1) : text;
  }

  /** Three decimals, with a sign where they aren’t zero. */
  static String change(double value) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    String digits = format("%.3f", Math.abs(value));
    boolean zero = digits.equals("0.000");
    return (zero ? "" : value > 0 ? "+" : MINUS) + digits;
  }

  /** Three decimals each, without the zero before them. */
  static String interval(Interval interval) {
    return bare(interval.low()) + " – " + bare(interval.high());
  }

  private static String bare(double value) {
    String text = score(Math.max(0, value));
    return text.startsWith("0.") ? text.substring(1) : text;
  }

  static String changes(Interval interval) {
    return change(interval.low()) + " to " + change(interval.high());
  }

  static String pValue(double value) {
    return !Double.isFinite(value) ? "–" : value < 0.001 ? "< 0.001" : format("%.3f", value);
  }

  static String percent(double share) {
    return Double.isFinite(share) ? format("%.0f%%", 100 * share) : "–";
  }

  static String seconds(double seconds) {
    return seconds < 10 ? format("%.1f s", seconds) : format("%.0f s", seconds);
  }

  /** Thousands apart by a thin space. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count).replace(',', '\u202f');
  }

  private static String format(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
