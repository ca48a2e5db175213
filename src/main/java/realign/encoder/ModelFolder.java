package realign.encoder;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import realign.job.BadInput;
import realign.job.Messages;

/**
 * A folder with {@code model.onnx} (or {@code onnx/model.onnx}) and {@code tokenizer.json}.
 * Pooling, length and prefixes are read from sentence-transformers' files where they are present;
 * without them the mean of at most 512 tokens is taken.
 */
final class ModelFolder {
  private static final Messages MESSAGES = Messages.of(ModelFolder.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST = 512;

  /** What sentence-transformers may do to a text that is done here, too. */
  private static final Set<String> KNOWN = Set.of("Transformer", "Pooling", "Normalize");

  private final Path folder;

  ModelFolder(Path folder) {
    this.folder = folder;
  }

  Tokenizer tokenizer() {
    try (InputStream json = Files.newInputStream(file("tokenizer.json"))) {
      return tokenizer(json);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private Tokenizer tokenizer(InputStream json) throws IOException {
    try {
      return new Tokenizer(folder.toString(), json);
    } catch (RuntimeException e) {
      // The library says nothing more exact where it can't make sense of a file.
      throw new BadInput(
          MESSAGES.text("folder.tokenizer", folder), MESSAGES.text("folder.tokenizer.advice"), e);
    }
  }

  Encoder open() {
    ModelFiles files = files();
    EncoderIdentity identity = identity(files.model(), files.tokenizer());
    String address = folder.toAbsolutePath().normalize().toString();
    return new OnnxEncoder(address, identity, pooling(), tokenizer(), files.model());
  }

  /** As users know it. */
  String name() {
    return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
  }

  /** How many tokens the model has positions for. */
  int positions() {
    return Math.min(LONGEST, json("config.json").path("max_position_embeddings").asInt(LONGEST));
  }

  ModelFiles files() {
    boolean deep = Files.exists(folder.resolve("onnx/model.onnx"));
    try {
      return new ModelFiles(
          Files.readAllBytes(file(deep ? "onnx/model.onnx" : "model.onnx")),
          Files.readAllBytes(file("tokenizer.json")),
          folder);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private EncoderIdentity identity(byte[] model, byte[] tokenizer) {
    return new EncoderIdentity(
        name(),
        Fingerprint.of(model, tokenizer),
        dimension(model),
        maxTokens(),
        pooling().label(),
        prompt("query"),
        prompt("document", "passage"),
        true);
  }

  private int maxTokens() {
    return json("sentence_bert_config.json").path("max_seq_length").asInt(positions());
  }

  private String prompt(String... names) {
    JsonNode config = json("config_sentence_transformers.json");
    for (String name : names) {
      if (config.path("prompts").hasNonNull(name)) {
        return config.path("prompts").get(name).asText();
      }
    }
    String standard = config.path("default_prompt_name").asText("");
    return config.path("prompts").path(standard).asText("");
  }

  private Pooling pooling() {
    for (JsonNode module : json("modules.json")) {
      if (!KNOWN.contains(module.path("type").asText("").replaceAll(".*\\.", ""))) {
        throw new BadInput(
            MESSAGES.text("folder.module", folder, module.path("type").asText()),
            MESSAGES.text("folder.module.advice"));
      }
    }
    JsonNode config = json("1_Pooling/config.json");
    return Pooling.of(config)
        .orElseThrow(
            () ->
                new BadInput(
                    MESSAGES.text("folder.pooling", folder),
                    MESSAGES.text("folder.pooling.advice")));
  }

  private int dimension(byte[] model) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        OrtSession session = OrtEnvironment.getEnvironment().createSession(model, options)) {
      List<NodeInfo> outputs = List.copyOf(session.getOutputInfo().values());
      long[] shape = ((TensorInfo) outputs.get(0).getInfo()).getShape();
      if (shape.length != 3 || shape[2] < 1) {
        throw new BadInput(
            MESSAGES.text("folder.output", folder), MESSAGES.text("folder.output.advice"));
      }
      return (int) shape[2];
    } catch (OrtException e) {
      throw new BadInput(
          MESSAGES.text("model.unusable", folder), MESSAGES.text("model.unusable.advice"), e);
    }
  }

  private JsonNode json(String name) {
    Path file = folder.resolve(name);
    try {
      return Files.exists(file) ? JSON.readTree(file.toFile()) : JSON.createObjectNode();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private Path file(String name) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new BadInput(
          MESSAGES.text("folder.missing", folder, name), MESSAGES.text("folder.missing.advice"));
    }
    return file;
  }

  private BadInput unreadable(IOException cause) {
    return new BadInput(
        MESSAGES.text("folder.unreadable", folder), MESSAGES.text("folder.missing.advice"), cause);
  }
}
