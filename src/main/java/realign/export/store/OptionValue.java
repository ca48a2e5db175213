package realign.export.store;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import realign.job.BadArguments;
import realign.job.Messages;

/** The text of an option as what a builder's method takes. */
final class OptionValue {
  private static final Messages MESSAGES = Messages.of(OptionValue.class);
  private static final Map<Class<?>, Function<String, Object>> SIMPLE =
      Map.ofEntries(
          Map.entry(String.class, text -> text),
          Map.entry(int.class, Integer::valueOf),
          Map.entry(Integer.class, Integer::valueOf),
          Map.entry(long.class, Long::valueOf),
          Map.entry(Long.class, Long::valueOf),
          Map.entry(double.class, Double::valueOf),
          Map.entry(Double.class, Double::valueOf),
          Map.entry(boolean.class, OptionValue::truth),
          Map.entry(Boolean.class, OptionValue::truth),
          Map.entry(Duration.class, OptionValue::duration));

  private OptionValue() {}

  static boolean isSimple(Class<?> type) {
    return type.isEnum() || SIMPLE.containsKey(type);
  }

  /**
   * Reads a value.
   *
   * @throws BadArguments if the text isn't one of the type
   */
  static Object of(Class<?> type, String option, String text) {
    Function<String, Object> reading =
        type.isEnum()
            ? name -> constant(type, name)
            : SIMPLE.getOrDefault(type, OptionValue::nothing);
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw new BadArguments(
          MESSAGES.text("option.value", option, text),
          MESSAGES.text("option.value.advice", type.getSimpleName()),
          e);
    }
  }

  private static Object constant(Class<?> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.toString().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name));
  }

  private static Object truth(String text) {
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    throw new IllegalArgumentException(text);
  }

  /** Seconds where there is only a number. */
  private static Object duration(String text) {
    return text.matches("\\d{1,9}")
        ? Duration.ofSeconds(Long.parseLong(text))
        : Duration.parse(text);
  }

  private static Object nothing(String text) {
    throw new IllegalArgumentException(text);
  }
}
