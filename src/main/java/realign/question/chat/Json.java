package realign.question.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * JSON as models write it: behind preambles and thoughts, in fences, with commas too many, or
 * broken off.
 */
final class Json {
  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .build();

  private Json() {}

  /** The JSON in an answer; what is whole of it where it breaks off. */
  static Optional<JsonNode> in(String answer) {
    String text = answer.replaceAll("(?s)<think>.*?</think>", "");
    for (int start = first(text, 0); start >= 0; start = first(text, start + 1)) {
      Optional<JsonNode> found = parsed(text.substring(start));
      if (found.isEmpty()) {
        found = parsed(closed(text.substring(start)));
      }
      if (found.isPresent() && telling(found.get())) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Brackets in a preamble can be JSON too: "[2]". */
  private static boolean telling(JsonNode node) {
    return node.size() > 0 && (node.isObject() || node.get(0).isObject());
  }

  private static int first(String text, int from) {
    int object = text.indexOf('{', from);
    int array = text.indexOf('[', from);
    if (object < 0 || array < 0) {
      return Math.max(object, array);
    }
    return Math.min(object, array);
  }

  private static Optional<JsonNode> parsed(String text) {
    try {
      JsonNode node = LENIENT.readTree(text);
      return node != null && node.isContainerNode() ? Optional.of(node) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Cut behind the last whole object, with everything that is open closed. */
  private static String closed(String text) {
    Deque<Character> open = new ArrayDeque<>();
    String best = "";
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{' || c == '[') {
        open.push(c == '{' ? '}' : ']');
      } else if ((c == '}' || c == ']') && !open.isEmpty()) {
        open.pop();
        StringBuilder rest = new StringBuilder(text.substring(0, i + 1));
        open.forEach(rest::append);
        best = c == '}' ? rest.toString() : best;
      }
    }
    return best;
  }
}
