package realign.programs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A class with a {@code main}, to be started in a small process of its own. Options for Java that
 * the environment brings aren't passed on: each would be announced on standard error.
 */
public record JavaProgram(Class<?> main, String classPath, List<String> options) {
  private static final List<String> ANNOUNCED =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  /** One with the classes of the tests. */
  public static JavaProgram of(Class<?> main) {
    return new JavaProgram(
        main,
        System.getProperty("java.class.path", ""),
        List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
  }

  /** With more options for Java. */
  public JavaProgram with(String... more) {
    return new JavaProgram(
        main, classPath, Stream.concat(options.stream(), Arrays.stream(more)).toList());
  }

  /** With other classes. */
  public JavaProgram on(String otherClassPath) {
    return new JavaProgram(main, otherClassPath, options);
  }

  /** Not started yet. */
  public ProcessBuilder given(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, main.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeAll(ANNOUNCED);
    return builder;
  }
}
