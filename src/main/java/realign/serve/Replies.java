package realign.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The bodies of replies, in OpenAI's forms. */
final class Replies {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Replies() {}

  static byte[] embeddings(EmbeddingRequest request, List<float[]> vectors, long tokens) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(vectors.size() * 4096 + 256);
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      out.writeStartObject();
      out.writeStringField("object", "list");
      out.writeArrayFieldStart("data");
      for (int i = 0; i < vectors.size(); i++) {
        out.writeStartObject();
        out.writeStringField("object", "embedding");
        out.writeNumberField("index", i);
        out.writeFieldName("embedding");
        if (request.base64()) {
          out.writeString(base64(vectors.get(i)));
        } else {
          writeNumbers(vectors.get(i), out);
        }
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeStringField("model", request.model());
      out.writeObjectFieldStart("usage");
      out.writeNumberField("prompt_tokens", tokens);
      out.writeNumberField("total_tokens", tokens);
      out.writeEndObject();
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void writeNumbers(float[] vector, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (float x : vector) {
      out.writeNumber(x);
    }
    out.writeEndArray();
  }

  private static String base64(float[] vector) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * vector.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(vector);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  static byte[] models(ServedModel model) {
    ObjectNode list = JSON.createObjectNode().put("object", "list");
    for (String name : List.of(model.name(), model.documentName())) {
      list.withArray("data")
          .addObject()
          .put("id", name)
          .put("object", "model")
          .put("created", 0)
          .put("owned_by", "realign");
    }
    return bytes(list);
  }

  static byte[] health(ServedModel model) {
    return bytes(JSON.createObjectNode().put("status", "ok").put("model", model.name()));
  }

  static byte[] error(ApiError error) {
    ObjectNode body = JSON.createObjectNode();
    body.putObject("error")
        .put("message", error.message())
        .put("type", error.type())
        .put("param", error.param())
        .put("code", error.code());
    return bytes(body);
  }

  private static byte[] bytes(ObjectNode json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}
