package realign.bench;

import java.util.Map;

/** placeholder */
final class ScaleBench {
  private ScaleBench() {}

  static Map<String, Object> run(Arguments arguments) {
    return Map.of("words", arguments.words());
  }
}
