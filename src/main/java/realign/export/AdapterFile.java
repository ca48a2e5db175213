package realign.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import realign.adapter.Adapter;
import realign.adapter.Provenance;
import realign.adapter.Side;
import realign.encoder.EncoderIdentity;
import realign.job.BadInput;
import realign.job.Messages;
import realign.vector.Matrix;

/**
 * An adapter as a safetensors file: {@code linear.weight} [out, in] and, where there is one, {@code
 * linear.bias} [out]. Side, encoder and provenance stand in its metadata under {@code realign}, as
 * JSON in one string. Equal adapters are equal bytes.
 */
public final class AdapterFile {
  private static final Messages MESSAGES = Messages.of(AdapterFile.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OURS = "realign";

  private AdapterFile() {}

  /** Writes the file, or leaves what was there. */
  public static void write(Adapter adapter, Path file) {
    byte[] bytes = bytes(adapter);
    Aside.write(file, out -> out.write(bytes));
  }

  /** The file's bytes. */
  public static byte[] bytes(Adapter adapter) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      SafetensorsWriter.write(tensors(adapter), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * Reads an adapter that Realign wrote.
   *
   * @throws BadInput if there is no such file, it isn't safetensors, or it isn't an adapter
   */
  public static Adapter read(Path file) {
    String name = file.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
    if (name.endsWith(".pt") || name.endsWith(".pth") || name.endsWith(".bin")) {
      throw new BadInput(
          MESSAGES.text("adapter.pickle", file), MESSAGES.text("adapter.pickle.advice"));
    }
    try {
      return read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new BadInput(
          MESSAGES.text("adapter.unreadable", file), MESSAGES.text("adapter.unreadable.advice"), e);
    }
  }

  /** Reads an adapter from a file's bytes. */
  public static Adapter read(byte[] bytes) {
    Tensors tensors = SafetensorsReader.read(bytes);
    Tensors.Tensor weight =
        tensors.named("linear.weight").orElseThrow(() -> notOurs("adapter.weight"));
    if (weight.shape().size() != 2) {
      throw notOurs("adapter.weight");
    }
    JsonNode ours = ours(tensors.metadata());
    Matrix matrix = new Matrix(weight.shape().get(0), weight.shape().get(1), weight.values());
    EncoderIdentity encoder = encoder(ours.path("encoder"));
    if (encoder.dimension() != matrix.columns()) {
      throw notOurs("adapter.dimension");
    }
    Map<String, String> facts = new TreeMap<>();
    ours.path("provenance")
        .properties()
        .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asText()));
    return new Adapter(side(ours), matrix, bias(tensors, matrix), encoder, new Provenance(facts));
  }

  private static Tensors tensors(Adapter adapter) {
    Matrix w = adapter.weights();
    List<Tensors.Tensor> tensors = new ArrayList<>();
    tensors.add(new Tensors.Tensor("linear.weight", List.of(w.rows(), w.columns()), w.values()));
    adapter
        .bias()
        .ifPresent(b -> tensors.add(new Tensors.Tensor("linear.bias", List.of(b.length), b)));
    return new Tensors(tensors, Map.of("format", "pt", OURS, facts(adapter).toString()));
  }

  private static ObjectNode facts(Adapter adapter) {
    ObjectNode facts = JSON.createObjectNode();
    facts.put("side", adapter.side() == Side.SHARED ? "shared" : "query-only");
    EncoderIdentity encoder = adapter.encoder();
    facts
        .putObject("encoder")
        .put("name", encoder.name())
        .put("revision", encoder.revision())
        .put("dimension", encoder.dimension())
        .put("maxTokens", encoder.maxTokens())
        .put("pooling", encoder.pooling())
        .put("queryPrefix", encoder.queryPrefix())
        .put("documentPrefix", encoder.documentPrefix())
        .put("normalised", encoder.normalised());
    ObjectNode provenance = facts.putObject("provenance");
    adapter.provenance().facts().forEach(provenance::put);
    return facts;
  }

  private static JsonNode ours(Map<String, String> metadata) {
    String json = metadata.get(OURS);
    if (json == null) {
      throw notOurs("adapter.metadata");
    }
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw notOurs("adapter.metadata");
    }
  }

  private static Side side(JsonNode ours) {
    return switch (ours.path("side").asText()) {
      case "shared" -> Side.SHARED;
      case "query-only" -> Side.QUERY_ONLY;
      default -> throw notOurs("adapter.metadata");
    };
  }

  private static EncoderIdentity encoder(JsonNode node) {
    return new EncoderIdentity(
        node.path("name").asText(),
        node.path("revision").asText(),
        node.path("dimension").asInt(),
        node.path("maxTokens").asInt(),
        node.path("pooling").asText(),
        node.path("queryPrefix").asText(),
        node.path("documentPrefix").asText(),
        node.path("normalised").asBoolean());
  }

  private static Optional<float[]> bias(Tensors tensors, Matrix matrix) {
    Optional<float[]> bias = tensors.named("linear.bias").map(Tensors.Tensor::values);
    bias.ifPresent(
        values -> {
          if (values.length != matrix.rows()) {
            throw notOurs("adapter.bias");
          }
        });
    return bias;
  }

  private static BadInput notOurs(String key) {
    return new BadInput(MESSAGES.text(key), MESSAGES.text("adapter.advice"));
  }
}
