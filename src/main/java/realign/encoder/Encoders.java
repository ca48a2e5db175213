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
import realign.chunk.Cl100k;
import realign.chunk.TokenCounter;
import realign.job.BadInput;
import realign.job.Messages;

/**
 * Opens encoders by name: a bundled one, a folder with {@code model.onnx} and {@code
 * tokenizer.json}, or a service. Each is opened once and kept until {@link #close}.
 */
public final class Encoders implements AutoCloseable {
  /** What is used where nothing else is asked for. */
  public static final String STANDARD = Bundled.MINILM.label();

  private static final TokenCounter CL100K = new Cl100k();
  private static final Messages MESSAGES = Messages.of(Encoders.class);

  private final Map<String, String> environment;
  private final Budget budget;
  private final Map<String, Encoder> open = new ConcurrentHashMap<>();
  private final Map<String, String> addresses = new ConcurrentHashMap<>();
  private final Map<Path, CrossEncoder> crossEncoders = new ConcurrentHashMap<>();
  private final Map<String, Tokenizer> counters = new ConcurrentHashMap<>();

  /** Without a key, and with no limit on what services are asked. */
  public Encoders() {
    this(Map.of(), Long.MAX_VALUE);
  }

  /**
   * Opens nothing yet.
   *
   * @param environment holds {@code OPENAI_API_KEY} for services that want one
   * @param tokenLimit how many tokens services may be asked to encode in all
   */
  public Encoders(Map<String, String> environment, long tokenLimit) {
    this.environment = Map.copyOf(environment);
    this.budget = new Budget(tokenLimit);
  }

  /** Changes how many tokens services may be asked to encode in all, also open ones. */
  public void limit(long tokens) {
    budget.limit(tokens);
  }

  /** Counts what services are asked to encode on an account that outlasts this program. */
  public void keepOn(SpendingAccount account) {
    budget.keepOn(account);
  }

  /** Counts in this program alone again, unless another account took that one's place. */
  public void leave(SpendingAccount account) {
    budget.leave(account);
  }

  /** Names of the bundled encoders. */
  public static List<String> bundled() {
    return Arrays.stream(Bundled.values()).map(Bundled::label).toList();
  }

  /**
   * Opens an encoder, or gives the one that is open. It is closed with this object, not by the
   * caller.
   *
   * @param name a bundled encoder's, a model folder's path, a service as {@code openai:MODEL@URL}
   *     or {@code ollama:MODEL@URL}, or a name that {@link #know} was told of; with {@code
   *     +windows} behind it for {@link WindowedEncoder}
   * @throws BadInput if there is no such encoder
   * @throws realign.job.ServiceFailure if the service doesn't answer
   */
  public Encoder open(String name) {
    String plain = EncoderIdentity.withoutWindows(name);
    Encoder encoder = open.computeIfAbsent(place(plain), this::load);
    return plain.equals(name) ? encoder : new WindowedEncoder(encoder);
  }

  /**
   * Takes a name, as adapters keep it, for an encoder that is to be opened by more than that.
   *
   * @param address see {@link Encoder#address}
   */
  public void know(String name, String address) {
    if (!name.equals(address)) {
      addresses.put(name, address);
    }
  }

  /** The same for the service that an adapter names; a folder's place isn't known from that. */
  public void know(EncoderIdentity identity) {
    if (identity.pooling().equals(RemoteEncoder.POOLING)) {
      know(identity.name(), Endpoint.of(identity).address());
    }
  }

  /**
   * Opens a folder's cross-encoder, or gives the one that is open. It is closed with this object,
   * not by the caller.
   *
   * @throws BadInput if there is none
   */
  public CrossEncoder crossEncoder(Path folder) {
    return crossEncoders.computeIfAbsent(folder, CrossEncoder::open);
  }

  private String place(String name) {
    boolean itself =
        Bundled.named(name).isPresent()
            || Endpoint.named(name).isPresent()
            || Files.isDirectory(Path.of(name));
    return itself ? name : addresses.getOrDefault(name, name);
  }

  private Encoder load(String name) {
    Optional<Bundled> bundled = Bundled.named(name);
    if (bundled.isPresent()) {
      return bundled.get().open();
    }
    Optional<Endpoint> endpoint = Endpoint.named(name);
    if (endpoint.isPresent()) {
      RemoteCalls calls =
          new RemoteCalls(environment.get("OPENAI_API_KEY"), RemoteCalls.Pause.REAL);
      return new RemoteEncoder(endpoint.get(), calls, budget);
    }
    Path folder = Path.of(name);
    if (Files.isDirectory(folder)) {
      return new ModelFolder(folder).open();
    }
    throw new BadInput(
        MESSAGES.text("encoder.unknown", name),
        MESSAGES.text("encoder.unknown.advice", String.join(", ", bundled())));
  }

  /** The name of the counter of an encoder's tokens. */
  public static String counterOf(String name) {
    return EncoderIdentity.withoutWindows(name);
  }

  /**
   * The counter of an encoder's tokens; far cheaper to open than the encoder. A service's tokens
   * can't be counted here: cl100k stands in for them.
   */
  public TokenCounter counter(String name) {
    String plain = EncoderIdentity.withoutWindows(name);
    return plain.equals(CL100K.name()) || Endpoint.named(plain).isPresent()
        ? CL100K
        : counters.computeIfAbsent(plain, Encoders::loadCounter);
  }

  private static Tokenizer loadCounter(String name) {
    Optional<Bundled> bundled = Bundled.named(name);
    return bundled.isPresent()
        ? bundled.get().tokenizer()
        : new ModelFolder(Path.of(name)).tokenizer();
  }

  /**
   * The files of a bundled encoder or a model folder; none where there is no such folder, as with a
   * service.
   */
  public static Optional<ModelFiles> files(String name) {
    Optional<Bundled> bundled = Bundled.named(EncoderIdentity.withoutWindows(name));
    if (bundled.isPresent()) {
      return bundled.map(Bundled::files);
    }
    return folder(name).map(folder -> new ModelFolder(folder).files());
  }

  /** The folder of that name; none for a bundled encoder or a service. */
  public static Optional<Path> folder(String name) {
    String plain = EncoderIdentity.withoutWindows(name);
    return Bundled.named(plain).isEmpty()
            && Endpoint.named(plain).isEmpty()
            && Files.isDirectory(Path.of(plain))
        ? Optional.of(Path.of(plain))
        : Optional.empty();
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
    crossEncoders.values().forEach(CrossEncoder::close);
    open.clear();
    crossEncoders.clear();
    counters.clear();
  }
}
