package realign.project;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import realign.chunk.Chunk;
import realign.chunk.Chunking;
import realign.document.Page;
import realign.document.ReadingSettings;
import realign.document.Span;
import realign.question.Evidence;

/** Small values as JSON, without names where there are many. */
final class Compact {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Compact() {}

  static String pages(List<Page> pages) {
    ArrayNode all = JSON.createArrayNode();
    for (Page page : pages) {
      all.addArray().add(page.number()).add(page.start()).add(page.end());
    }
    return all.toString();
  }

  static List<Page> pages(String json) {
    List<Page> pages = new ArrayList<>();
    for (JsonNode page : tree(json)) {
      pages.add(new Page(page.get(0).asInt(), page.get(1).asInt(), page.get(2).asInt()));
    }
    return pages;
  }

  static String evidence(List<Evidence> evidence) {
    if (evidence.isEmpty()) {
      return "[]";
    }
    ArrayNode all = JSON.createArrayNode();
    for (Evidence each : evidence) {
      Span span = each.span();
      all.addArray().add(span.document()).add(span.start()).add(span.end()).add(each.quote());
    }
    return all.toString();
  }

  /** Read by hand: it is done 100,000 times when a large project opens. */
  static List<Evidence> evidence(String json) {
    if (json.equals("[]")) {
      return List.of();
    }
    List<Evidence> evidence = new ArrayList<>(2);
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.START_ARRAY) {
        String document = parser.nextTextValue();
        Span span = new Span(document, parser.nextIntValue(0), parser.nextIntValue(0));
        evidence.add(new Evidence(span, parser.nextTextValue()));
        parser.nextToken();
      }
    } catch (IOException e) {
      throw broken(json, e);
    }
    return evidence;
  }

  static String chunks(List<Chunk> chunks) {
    ArrayNode all = JSON.createArrayNode();
    for (Chunk chunk : chunks) {
      all.addArray()
          .add(chunk.id())
          .add(chunk.span().start())
          .add(chunk.span().end())
          .add(chunk.tokens())
          .add(chunk.firstPage())
          .add(chunk.lastPage())
          .add(chunk.section());
    }
    return all.toString();
  }

  /** The chunks of a document, with their texts taken from its own. */
  static List<Chunk> chunks(String json, String document, String text) {
    List<Chunk> chunks = new ArrayList<>();
    for (JsonNode each : tree(json)) {
      Span span = new Span(document, each.get(1).asInt(), each.get(2).asInt());
      chunks.add(
          new Chunk(
              each.get(0).asText(),
              span,
              text.substring(span.start(), span.end()),
              each.get(3).asInt(),
              each.get(4).asInt(),
              each.get(5).asInt(),
              each.get(6).asText()));
    }
    return chunks;
  }

  static String settings(ReadingSettings settings) {
    return JSON.createObjectNode()
        .put("joinHyphens", settings.joinHyphens())
        .put("dropRunningLines", settings.dropRunningLines())
        .put("dropPageNumbers", settings.dropPageNumbers())
        .put("columns", settings.columns())
        .toString();
  }

  static ReadingSettings settings(String json) {
    JsonNode node = tree(json);
    return new ReadingSettings(
        node.path("joinHyphens").asBoolean(true),
        node.path("dropRunningLines").asBoolean(true),
        node.path("dropPageNumbers").asBoolean(true),
        node.path("columns").asBoolean(true));
  }

  static String chunking(Chunking chunking) {
    return JSON.createObjectNode()
        .put("method", chunking.method().name())
        .put("size", chunking.size())
        .put("overlap", chunking.overlap())
        .put("counter", chunking.counter())
        .toString();
  }

  static Chunking chunking(String json) {
    JsonNode node = tree(json);
    return new Chunking(
        Chunking.Method.valueOf(node.path("method").asText()),
        node.path("size").asInt(),
        node.path("overlap").asInt(),
        node.path("counter").asText());
  }

  static String ids(Iterable<String> ids) {
    ArrayNode all = JSON.createArrayNode();
    ids.forEach(all::add);
    return all.toString();
  }

  static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw broken(json, e);
    }
  }

  private static IllegalStateException broken(String json, IOException cause) {
    return new IllegalStateException("the project holds broken JSON: " + json, cause);
  }
}
