package realign.export.report;

import java.util.ArrayList;
import java.util.List;

/** Where a value lies along an axis of a chart, and which values are marked on it. */
record Scale(double low, double high, double from, double to, boolean logarithmic) {
  Scale {
    if (!(high > low)) {
      throw new IllegalArgumentException("an axis from " + low + " to " + high);
    }
  }

  /** Even steps, widened to round numbers. */
  static Scale linear(double low, double high, double from, double to) {
    double step = step(low, high);
    double start = step * Math.floor(low / step + 1e-9);
    double end = step * Math.ceil(high / step - 1e-9);
    return new Scale(start, end > start ? end : start + step, from, to, false);
  }

  /** Even ratios, for ranks: from 1. */
  static Scale ranks(double highest, double from, double to) {
    return new Scale(0.8, Math.max(2, highest) * 1.25, from, to, true);
  }

  double at(double value) {
    return from + (to - from) * (place(value) - place(low)) / (place(high) - place(low));
  }

  private double place(double value) {
    return logarithmic ? Math.log(value) : value;
  }

  /** The marked values, rising. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    if (logarithmic) {
      for (double power = 1; power <= high; power *= 10) {
        for (int digit : new int[] {1, 2, 5}) {
          if (digit * power <= high) {
            ticks.add(digit * power);
          }
        }
      }
      return ticks;
    }
    double step = step(low, high);
    for (int i = 0; low + i * step <= high + step / 2; i++) {
      ticks.add(low + i * step);
    }
    return ticks;
  }

  /** The round number that parts a range into three to six. */
  private static double step(double low, double high) {
    double rough = Math.max(high - low, 1e-9) / 5;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    for (double digit : new double[] {1, 2, 5}) {
      if (digit * power >= rough * 0.999) {
        return digit * power;
      }
    }
    return 10 * power;
  }
}
