package realign.export.questions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import realign.experiment.Fold;
import realign.question.Origin;

/** Sets that are one JSON value: LlamaIndex's and Lucek's. */
final class JsonSets {
  private final SetBuilder set;

  JsonSets(SetBuilder set) {
    this.set = set;
  }

  void llamaIndex(JsonNode root) {
    for (Map.Entry<String, JsonNode> each : root.path("corpus").properties()) {
      set.passage(0, new Passage(SetBuilder.id(each.getKey()), "", text(each.getValue())));
    }
    JsonNode relevant = root.path("relevant_docs");
    for (Map.Entry<String, JsonNode> each : root.path("queries").properties()) {
      List<String> passages = new ArrayList<>();
      relevant.path(each.getKey()).forEach(id -> passages.add(SetBuilder.id(id.asText())));
      query(SetBuilder.id(each.getKey()), each.getValue().asText(), passages);
    }
  }

  /** The text of a node; later versions put an object in its place. */
  private static String text(JsonNode value) {
    return value.isObject() ? value.path("text").asText() : value.asText();
  }

  void lucek(JsonNode root) {
    for (JsonNode entry : root) {
      String id = entry.path("chunk_index").asText(String.valueOf(set.size()));
      if (!entry.path("input_chunk").isTextual()) {
        set.remark(Faults.line(0, "lucek", id));
        continue;
      }
      set.passage(0, new Passage(id, "", entry.path("input_chunk").asText()));
      for (Map.Entry<String, JsonNode> each : entry.path("questions").properties()) {
        query(id + "-" + SetBuilder.id(each.getKey()), each.getValue().asText(), List.of(id));
      }
    }
  }

  private void query(String id, String text, List<String> passages) {
    List<Judgement> relevant = passages.stream().filter(set::holds).map(Judgement::of).toList();
    if (text.isBlank() || relevant.isEmpty()) {
      set.remark(Faults.line(0, text.isBlank() ? "blank" : "unjudged", id));
      return;
    }
    set.query(
        new JudgedQuery(
            0,
            id,
            text,
            relevant,
            List.of(),
            Fold.FREE,
            "",
            "",
            Origin.of(Origin.Source.IMPORTED, set.name()),
            null));
  }
}
