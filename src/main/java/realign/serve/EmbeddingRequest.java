package realign.serve;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import realign.encoder.Role;
import realign.job.Messages;

/**
 * What a client asks of {@code /v1/embeddings}.
 *
 * @param model as the client named it
 * @param base64 whether vectors go as float32 bytes
 * @param dimensions how many numbers of each vector
 */
record EmbeddingRequest(
    String model, List<String> texts, Role role, boolean base64, int dimensions) {
  static final int MOST_TEXTS = 2048;

  private static final Messages MESSAGES = Messages.of(EmbeddingRequest.class);
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * Reads and checks a request's body.
   *
   * @throws ApiError naming the field that is wrong
   */
  static EmbeddingRequest parse(byte[] body, ServedModel served) {
    JsonNode json = json(body);
    String model = model(json, served);
    return new EmbeddingRequest(
        model,
        texts(json.path("input")),
        role(json.path("input_type"), model.equals(served.documentName())),
        base64(json.path("encoding_format")),
        dimensions(json.path("dimensions"), served.dimension()));
  }

  private static JsonNode json(byte[] body) {
    try {
      JsonNode json = JSON.readTree(body);
      if (json != null && json.isObject()) {
        return json;
      }
    } catch (IOException e) {
      throw ApiError.wrong(MESSAGES.text("body.json"), null);
    }
    throw ApiError.wrong(MESSAGES.text("body.json"), null);
  }

  private static String model(JsonNode json, ServedModel served) {
    JsonNode model = json.path("model");
    if (!model.isTextual()) {
      throw ApiError.wrong(MESSAGES.text("model.missing"), "model");
    }
    String name = model.textValue();
    if (!name.equals(served.name()) && !name.equals(served.documentName())) {
      throw ApiError.unknownModel(
          MESSAGES.text("model.unknown", served.name(), served.documentName()));
    }
    return name;
  }

  private static List<String> texts(JsonNode input) {
    if (input.isTextual()) {
      return List.of(text(input));
    }
    if (!input.isArray() || input.isEmpty() || input.size() > MOST_TEXTS) {
      throw ApiError.wrong(MESSAGES.text("input.missing", String.valueOf(MOST_TEXTS)), "input");
    }
    List<String> texts = new ArrayList<>(input.size());
    input.forEach(text -> texts.add(text(text)));
    return texts;
  }

  private static String text(JsonNode text) {
    if (text.isNumber() || text.isArray()) {
      throw ApiError.wrong(MESSAGES.text("input.tokens"), "input");
    }
    if (!text.isTextual() || text.textValue().isBlank()) {
      throw ApiError.wrong(MESSAGES.text("input.empty"), "input");
    }
    if (!isWellFormed(text.textValue())) {
      throw ApiError.wrong(MESSAGES.text("input.unicode"), "input");
    }
    return text.textValue();
  }

  /** Half a surrogate pair can be written in JSON, but is no text. */
  private static boolean isWellFormed(String text) {
    return text.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
  }

  private static Role role(JsonNode type, boolean document) {
    if (isAbsent(type)) {
      return document ? Role.DOCUMENT : Role.QUERY;
    }
    Role role =
        switch (type.asText()) {
          case "query" -> Role.QUERY;
          case "document" -> Role.DOCUMENT;
          default -> throw ApiError.wrong(MESSAGES.text("input_type.wrong"), "input_type");
        };
    if (!type.isTextual() || (document && role == Role.QUERY)) {
      throw ApiError.wrong(MESSAGES.text("input_type.wrong"), "input_type");
    }
    return role;
  }

  private static boolean base64(JsonNode format) {
    if (isAbsent(format)) {
      return false;
    }
    if (format.isTextual() && List.of("float", "base64").contains(format.textValue())) {
      return format.textValue().equals("base64");
    }
    throw ApiError.wrong(MESSAGES.text("encoding_format.wrong"), "encoding_format");
  }

  private static int dimensions(JsonNode dimensions, int most) {
    if (isAbsent(dimensions)) {
      return most;
    }
    if (!dimensions.isIntegralNumber()
        || !dimensions.canConvertToInt()
        || dimensions.intValue() < 1
        || dimensions.intValue() > most) {
      throw ApiError.wrong(MESSAGES.text("dimensions.wrong", String.valueOf(most)), "dimensions");
    }
    return dimensions.intValue();
  }

  private static boolean isAbsent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }
}
