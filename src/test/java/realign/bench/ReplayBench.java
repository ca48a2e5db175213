package realign.bench;

import java.util.Map;

/** placeholder */
final class ReplayBench {
  private ReplayBench() {}

  static Map<String, Object> run(Arguments arguments) {
    return Map.of("words", arguments.words());
  }
}
