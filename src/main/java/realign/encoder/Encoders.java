package realign.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import realign.chunk.TokenCounter;
import realign.job.BadInput;
import realign.job.Messages;

/**
 * Opens encoders by name: a bundled one, or a folder with {@code model.onnx} and {@code
 * tokenizer.json}. Each is opened once and kept until {@link #close}.
 */
public final class Encoders implements AutoCloseable {
  /** What is used where nothing else is asked for. */
  public static final String STANDARD = Bundled.MINILM.label();

  private static final Messages MESSAGES = Messages.of(Encoders.class);

  private final Map<String, Encoder> open = new ConcurrentHashMap<>();
  private final Map<String, Tokenizer> counters = new ConcurrentHashMap<>();

  /** Names of the bundled encoders. */
  public static List<String> bundled() {
    return Arrays.stream(Bundled.values()).map(Bundled::label).toList();
  }

  /**
   * Opens an encoder, or gives the one that is open. It is closed with this object, not by the
   * caller.
   *
   * @param name a bundled encoder's, or a model folder's path
   * @throws BadInput if there is no such encoder
   */
  public Encoder open(String name) {
    return open.computeIfAbsent(name, Encoders::load);
  }

  private static Encoder load(String name) {
    Optional<Bundled> bundled = Bundled.named(name);
    if (bundled.isPresent()) {
      return bundled.get().open();
    }
    Path folder = Path.of(name);
    if (Files.isDirectory(folder)) {
      return new ModelFolder(folder).open();
    }
    throw new BadInput(
        MESSAGES.text("encoder.unknown", name),
        MESSAGES.text("encoder.unknown.advice", String.join(", ", bundled())));
  }

  /** The counter of an encoder's tokens; far cheaper to open than the encoder. */
  public TokenCounter counter(String name) {
    return counters.computeIfAbsent(name, Encoders::loadCounter);
  }

  private static Tokenizer loadCounter(String name) {
    Optional<Bundled> bundled = Bundled.named(name);
    return bundled.isPresent()
        ? bundled.get().tokenizer()
        : new ModelFolder(Path.of(name)).tokenizer();
  }

  static byte[] bytes(InputStream stream) {
    try (stream) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    open.values().forEach(Encoder::close);
    counters.values().forEach(Tokenizer::close);
    open.clear();
    counters.clear();
  }
}
