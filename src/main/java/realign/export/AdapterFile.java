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
import java.util.Locale;
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
  private static final List<String> PICKLES =
      List.of(".pt", ".pth", ".bin", ".pkl", ".pickle", ".ckpt", ".joblib");

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
      Map<String, String> metadata = Map.of("format", "pt", OURS, facts(adapter).toString());
      SafetensorsWriter.write(new Tensors(tensors(adapter), metadata), out);
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
    return read(bytes(file));
  }

  /**
   * Reads anybody's adapter. Where the file says nothing about it, queries alone are adapted.
   *
   * @param encoder that it serves where the file doesn't name one
   * @throws BadInput if there is no such file, it isn't safetensors, it isn't an adapter, or it
   *     doesn't fit the encoder
   */
  public static Adapter read(Path file, EncoderIdentity encoder) {
    return read(bytes(file), encoder);
  }

  /** Reads an adapter that Realign wrote from its file's bytes. */
  public static Adapter read(byte[] bytes) {
    Tensors tensors = SafetensorsReader.read(bytes);
    if (!tensors.metadata().containsKey(OURS)) {
      throw notOurs("adapter.metadata");
    }
    return ours(tensors);
  }

  /** Reads anybody's adapter from its file's bytes. */
  public static Adapter read(byte[] bytes, EncoderIdentity encoder) {
    Tensors tensors = SafetensorsReader.read(bytes);
    return tensors.metadata().containsKey(OURS)
        ? ours(tensors)
        : ForeignAdapter.read(tensors, encoder);
  }

  private static byte[] bytes(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (PICKLES.stream().anyMatch(name::endsWith)) {
      throw new BadInput(
          MESSAGES.text("adapter.pickle", file), MESSAGES.text("adapter.pickle.advice"));
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new BadInput(
          MESSAGES.text("adapter.unreadable", file), MESSAGES.text("adapter.unreadable.advice"), e);
    }
  }

  private static Adapter ours(Tensors tensors) {
    JsonNode ours = json(tensors.metadata().getOrDefault(OURS, ""));
    Map<String, String> facts = new TreeMap<>();
    ours.path("provenance")
        .properties()
        .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asText()));
    EncoderIdentity encoder = encoder(ours.path("encoder"));
    return linear(tensors, side(ours), encoder, new Provenance(facts));
  }

  /** The linear map that the tensors hold, as an adapter of that encoder. */
  static Adapter linear(
      Tensors tensors, Side side, EncoderIdentity encoder, Provenance provenance) {
    Tensors.Tensor weight =
        tensors.named("linear.weight").orElseThrow(() -> notOurs("adapter.weight"));
    if (weight.shape().size() != 2 || weight.values().length == 0) {
      throw notOurs("adapter.weight");
    }
    Matrix matrix = new Matrix(weight.shape().get(0), weight.shape().get(1), weight.values());
    if (encoder.dimension() != matrix.columns()) {
      throw notOurs("adapter.dimension");
    }
    for (Tensors.Tensor tensor : tensors.tensors()) {
      requireFinite(tensor.values());
    }
    return new Adapter(side, matrix, bias(tensors, matrix), encoder, provenance);
  }

  private static void requireFinite(float[] values) {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        throw notOurs("adapter.numbers");
      }
    }
  }

  static List<Tensors.Tensor> tensors(Adapter adapter) {
    Matrix w = adapter.weights();
    List<Tensors.Tensor> tensors = new ArrayList<>();
    tensors.add(new Tensors.Tensor("linear.weight", List.of(w.rows(), w.columns()), w.values()));
    adapter
        .bias()
        .ifPresent(b -> tensors.add(new Tensors.Tensor("linear.bias", List.of(b.length), b)));
    return tensors;
  }

  static ObjectNode facts(Adapter adapter) {
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

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
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

  static BadInput notOurs(String key) {
    return new BadInput(MESSAGES.text(key), MESSAGES.text("adapter.advice"));
  }
}
