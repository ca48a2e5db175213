package realign.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is done with measurements before they are printed. */
final class Figures {
  /** Nobody measures more here. */
  private static final MathContext DIGITS = new MathContext(4);

  private Figures() {}

  static double median(List<Double> values) {
    return percentile(values, .5);
  }

  /** The value that a share of the values is below; 0 where there are none. */
  static double percentile(List<Double> values, double share) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((int) (share * (sorted.size() - 1)));
  }

  /** The same with four digits of each fraction, at any depth. */
  static Object rounded(Object value) {
    if (value instanceof Double number && Double.isFinite(number)) {
      return BigDecimal.valueOf(number).round(DIGITS).doubleValue();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Figures::rounded).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, each) -> copy.put(key, rounded(each)));
      return copy;
    }
    return value;
  }
}
