package realign.export.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import realign.job.BadArguments;
import realign.job.Messages;

/**
 * A builder that is known only by its class: each option is a method with one argument. An option
 * with a dot goes into an argument that is an object of its own: {@code a.b=x} makes the argument
 * of {@code a} and tells its method {@code b}.
 */
final class StoreBuilder {
  private static final Messages MESSAGES = Messages.of(StoreBuilder.class);

  private final Object builder;
  private final Map<String, StoreBuilder> parts = new HashMap<>();

  private StoreBuilder(Object builder) {
    this.builder = builder;
  }

  /**
   * The builder of a class: what its static method {@code builder} gives.
   *
   * @throws ReflectiveOperationException if there is none
   */
  static StoreBuilder of(Class<?> type) throws ReflectiveOperationException {
    return new StoreBuilder(
        new StoreBuilder(type)
            .call(type.getMethod("builder"), Optional.empty())
            .orElseThrow(() -> new NoSuchMethodException(type + ".builder")));
  }

  boolean takes(String option) {
    return method(builder.getClass(), option).isPresent();
  }

  /**
   * Tells the builder an option.
   *
   * @throws BadArguments if it takes no such option, or not that value
   */
  void tell(String option, String value) throws ReflectiveOperationException {
    int dot = option.indexOf('.');
    String name = dot < 0 ? option : option.substring(0, dot);
    Method method =
        method(builder.getClass(), name)
            .orElseThrow(
                () ->
                    new BadArguments(
                        MESSAGES.text("option.unknown", option),
                        MESSAGES.text("option.unknown.advice", options())));
    Class<?> type = method.getParameterTypes()[0];
    if (dot < 0) {
      call(method, Optional.of(OptionValue.of(type, option, value)));
    } else {
      StoreBuilder part = parts.get(name);
      if (part == null) {
        part = new StoreBuilder(type.getConstructor().newInstance());
        parts.put(name, part);
        call(method, Optional.of(part.builder));
      }
      part.tell(option.substring(dot + 1), value);
    }
  }

  Object build() throws ReflectiveOperationException {
    return call(builder.getClass().getMethod("build"), Optional.empty())
        .orElseThrow(() -> new NoSuchMethodException("build"));
  }

  private Optional<Object> call(Method method, Optional<Object> argument)
      throws ReflectiveOperationException {
    method.trySetAccessible();
    try {
      Object[] arguments = argument.stream().toArray();
      return Optional.ofNullable(method.invoke(builder, arguments));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** The one that takes something simple, where there are several of that name. */
  private static Optional<Method> method(Class<?> type, String name) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .max(Comparator.comparing(method -> OptionValue.isSimple(method.getParameterTypes()[0])));
  }

  private String options() {
    return Arrays.stream(builder.getClass().getMethods())
        .filter(method -> method.getParameterCount() == 1)
        .filter(method -> OptionValue.isSimple(method.getParameterTypes()[0]))
        .filter(method -> method.getDeclaringClass() != Object.class)
        .map(Method::getName)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
