package realign.export.questions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pairs and triplets: a JSON object a line, or a list of objects. */
final class JsonPairs {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final SetBuilder set;
  private final PairReader pairs;
  private final Map<String, Field> chosen;

  JsonPairs(SetBuilder set, Map<String, Field> chosen) {
    this.set = set;
    this.pairs = new PairReader(set);
    this.chosen = chosen;
  }

  /** Reads a JSON object a line; lines that are none are remarked. */
  void lines(String text) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].isBlank()) {
        continue;
      }
      try {
        object(i + 1, JSON.readTree(lines[i]));
      } catch (JsonProcessingException e) {
        set.remark(Faults.line(i + 1, "json", reason(e)));
      }
    }
  }

  void object(int line, JsonNode node) {
    if (!node.isObject()) {
      set.remark(Faults.line(line, "object"));
      return;
    }
    Set<String> names = new LinkedHashSet<>();
    node.fieldNames().forEachRemaining(names::add);
    Map<String, Field> columns = Columns.of(names, chosen);
    set.columns(columns);
    Map<Field, List<PairReader.Value>> record = new EnumMap<>(Field.class);
    columns.forEach(
        (name, field) ->
            record
                .computeIfAbsent(field, each -> new ArrayList<>())
                .addAll(values(node.get(name))));
    pairs.read(line, record);
  }

  /** A text; a list of them; or, for quotes, objects that say where they stand. */
  private static List<PairReader.Value> values(JsonNode node) {
    List<PairReader.Value> values = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(each -> values.addAll(values(each)));
    } else if (node.isObject()) {
      values.add(
          new PairReader.Value(
              node.path("quote").asText(node.path("text").asText()),
              node.path("document").asText(),
              node.path("start").asInt(-1)));
    } else if (!node.isNull()) {
      values.add(PairReader.Value.of(node.asText()));
    }
    return values;
  }

  static String reason(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("").strip();
  }
}
