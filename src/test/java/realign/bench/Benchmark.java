package realign.bench;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One benchmark, as a command.
 *
 * @param usage its name, values in capitals, and options; brackets around what may be left out
 * @param measures one sentence
 */
record Benchmark(String usage, String measures, Command command) {
  private static final Pattern OPTION = Pattern.compile("\\[?--(?<name>[a-z]+) [^ \\]]+]?");

  /** Takes what follows the benchmark's name and returns what its last line says. */
  @FunctionalInterface
  interface Command {
    Map<String, Object> run(Arguments arguments) throws Exception;
  }

  String name() {
    return usage.split(" ", 2)[0];
  }

  List<String> options() {
    return OPTION.matcher(usage).results().map(found -> found.group(1)).toList();
  }

  /** Those that it can't do without. */
  List<String> required() {
    return OPTION
        .matcher(usage)
        .results()
        .filter(found -> !found.group().startsWith("["))
        .map(found -> found.group(1))
        .toList();
  }

  /** How many values it takes beside its options. */
  int most() {
    return values().size();
  }

  /** How many of them it can't do without. */
  int least() {
    return (int) values().stream().filter(value -> !value.startsWith("[")).count();
  }

  private List<String> values() {
    String rest = OPTION.matcher(usage.substring(name().length())).replaceAll("");
    return Pattern.compile("\\S+").matcher(rest).results().map(MatchResult::group).toList();
  }
}
