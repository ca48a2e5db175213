package realign.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** The encoders that come with the program, as resources of LangChain4j's model jars. */
enum Bundled {
  /** Cut at 256 tokens as sentence-transformers does; the jar's own tokenizer file says 128. */
  MINILM("all-MiniLM-L6-v2", "/all-minilm-l6-v2", 256, Pooling.MEAN, ""),
  BGE_SMALL(
      "bge-small-en-v1.5",
      "/bge-small-en-v1.5",
      512,
      Pooling.FIRST,
      "Represent this sentence for searching relevant passages: ");

  private static final int DIMENSION = 384;

  private final String label;
  private final String resource;
  private final int maxTokens;
  private final Pooling pooling;
  private final String queryPrefix;

  Bundled(String label, String resource, int maxTokens, Pooling pooling, String queryPrefix) {
    this.label = label;
    this.resource = resource;
    this.maxTokens = maxTokens;
    this.pooling = pooling;
    this.queryPrefix = queryPrefix;
  }

  String label() {
    return label;
  }

  static Optional<Bundled> named(String name) {
    return Arrays.stream(values()).filter(b -> b.label.equalsIgnoreCase(name)).findFirst();
  }

  Tokenizer tokenizer() {
    try (InputStream json = stream("-tokenizer.json")) {
      return new Tokenizer(label, json);
    } catch (IOException e) {
      throw new IllegalStateException("a bundled model can't be read: " + resource, e);
    }
  }

  Encoder open() {
    byte[] model = Encoders.bytes(stream(".onnx"));
    EncoderIdentity identity =
        new EncoderIdentity(
            label,
            Fingerprint.of(model),
            DIMENSION,
            maxTokens,
            pooling.label(),
            queryPrefix,
            "",
            true);
    return new OnnxEncoder(label(), identity, pooling, tokenizer(), model);
  }

  ModelFiles files() {
    return new ModelFiles(
        Encoders.bytes(stream(".onnx")), Encoders.bytes(stream("-tokenizer.json")), null);
  }

  private InputStream stream(String ending) {
    return Objects.requireNonNull(
        Bundled.class.getResourceAsStream(resource + ending), resource + ending);
  }
}
