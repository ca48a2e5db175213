package realign.bench;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import realign.job.BadArguments;
import realign.job.Progress;

/**
 * What follows a benchmark's name.
 *
 * @param values in order
 * @param options name to value
 * @param scratch an empty folder that is gone once the benchmark is over
 * @param progress what long work is to report to
 */
record Arguments(
    List<String> values, Map<String, String> options, Path scratch, Progress progress) {

  /**
   * Takes words apart.
   *
   * @throws BadArguments where they aren't what the benchmark takes
   */
  static Arguments of(Benchmark benchmark, List<String> words, Path scratch, Progress progress) {
    List<String> values = new ArrayList<>();
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.startsWith("--")) {
        values.add(word);
        continue;
      }
      if (!benchmark.options().contains(word.substring(2))) {
        throw wrong(benchmark, "There is no option " + word + ".");
      }
      if (++i == words.size()) {
        throw wrong(benchmark, word + " wants a value.");
      }
      options.put(word.substring(2), words.get(i));
    }
    if (values.size() < benchmark.least() || !options.keySet().containsAll(benchmark.required())) {
      throw wrong(benchmark, "Something is missing.");
    }
    if (values.size() > benchmark.most()) {
      throw wrong(benchmark, values.get(benchmark.most()) + " is too much.");
    }
    return new Arguments(List.copyOf(values), options, scratch, progress);
  }

  private static BadArguments wrong(Benchmark benchmark, String sentence) {
    return new BadArguments(sentence, "Usage: " + benchmark.usage());
  }

  /** The file or folder at {@code position}, options not counted. */
  Optional<Path> path(int position) {
    return position < values.size()
        ? Optional.of(existing(values.get(position)))
        : Optional.empty();
  }

  /** The file or folder that an option names. */
  Optional<Path> file(String option) {
    return option(option).map(Arguments::existing);
  }

  private static Path existing(String name) {
    try {
      if (Files.exists(Path.of(name))) {
        return Path.of(name);
      }
    } catch (InvalidPathException impossible) {
      // There is none, either.
    }
    throw new BadArguments("There is no file or folder " + name + ".", "Check the path.");
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /** One of some words. */
  Optional<String> choice(String name, List<String> words) {
    Optional<String> chosen = option(name);
    if (chosen.isPresent() && !words.contains(chosen.get())) {
      throw new BadArguments(
          "--%s can’t be %s.".formatted(name, chosen.get()),
          "It is one of " + String.join(", ", words) + ".");
    }
    return chosen;
  }

  /** A whole number from 1. */
  int number(String name, int otherwise) {
    String value = option(name).orElse(Integer.toString(otherwise));
    if (!value.matches("[1-9]\\d{0,8}")) {
      throw new BadArguments(
          "--%s wants a whole number from 1, not %s.".formatted(name, value), "Try again.");
    }
    return Integer.parseInt(value);
  }
}
