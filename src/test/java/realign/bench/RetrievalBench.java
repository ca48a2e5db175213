package realign.bench;

import java.util.Map;

/** placeholder */
final class RetrievalBench {
  private RetrievalBench() {}

  static Map<String, Object> run(Arguments arguments) {
    return Map.of("words", arguments.words());
  }
}
