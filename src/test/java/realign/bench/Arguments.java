package realign.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What follows a benchmark's name: values in order, and {@code --name value}. */
record Arguments(List<String> words) {

  /** The value at {@code position}, options not counted. */
  Optional<Path> path(int position) {
    int seen = 0;
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).startsWith("--")) {
        i++;
      } else if (seen++ == position) {
        return Optional.of(Path.of(words.get(i)));
      }
    }
    return Optional.empty();
  }

  Optional<String> option(String name) {
    int at = words.indexOf("--" + name);
    return at < 0 ? Optional.empty() : Optional.of(words.get(at + 1));
  }

  int number(String name, int otherwise) {
    return option(name).map(Integer::parseInt).orElse(otherwise);
  }
}
