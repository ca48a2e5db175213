package realign.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import realign.job.BadArguments;
import realign.job.Messages;

/**
 * An embeddings service.
 *
 * @param base address without the path that the protocol adds
 * @param model as the service names it
 */
record Endpoint(Protocol protocol, URI base, String model) {
  private static final Messages MESSAGES = Messages.of(Endpoint.class);
  private static final Pattern HERE =
      Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[::1]", Pattern.CASE_INSENSITIVE);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the service speaks. */
  enum Protocol {
    OPENAI("https://api.openai.com/v1", "/embeddings"),
    OLLAMA("http://localhost:11434", "/api/embed");

    private final String standard;
    private final String path;

    Protocol(String standard, String path) {
      this.standard = standard;
      this.path = path;
    }
  }

  /**
   * Reads {@code openai:MODEL@URL} or {@code ollama:MODEL@URL}, the address being optional.
   *
   * @return empty where the name is no service's
   * @throws BadArguments if it is one's, but its address is none
   */
  static Optional<Endpoint> named(String name) {
    for (Protocol protocol : Protocol.values()) {
      String start = protocol.name().toLowerCase(Locale.ROOT) + ":";
      if (name.startsWith(start) && name.length() > start.length()) {
        String rest = name.substring(start.length());
        int at = rest.lastIndexOf('@');
        String address = at < 0 ? protocol.standard : rest.substring(at + 1);
        return Optional.of(
            new Endpoint(protocol, uri(address), at < 0 ? rest : rest.substring(0, at)));
      }
    }
    return Optional.empty();
  }

  private static URI uri(String address) {
    try {
      URI uri =
          URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
      if (uri.getHost() != null && String.valueOf(uri.getScheme()).startsWith("http")) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      throw new BadArguments(
          MESSAGES.text("endpoint.address", address), MESSAGES.text("endpoint.address.advice"), e);
    }
    throw new BadArguments(
        MESSAGES.text("endpoint.address", address), MESSAGES.text("endpoint.address.advice"));
  }

  /** As {@link #named} reads it. */
  String address() {
    return protocol.name().toLowerCase(Locale.ROOT) + ":" + model + "@" + base;
  }

  /**
   * The service that a vector's maker was: Ollama's has an address without a path, OpenAI's and the
   * like have one.
   */
  static Endpoint of(EncoderIdentity remote) {
    URI base = uri(remote.revision());
    boolean bare = String.valueOf(base.getPath()).isEmpty();
    return new Endpoint(bare ? Protocol.OLLAMA : Protocol.OPENAI, base, remote.name());
  }

  /** Whether it may be sent a key: OpenAI's protocol, encrypted or on this machine. */
  boolean takesKey() {
    return protocol == Protocol.OPENAI
        && ("https".equalsIgnoreCase(base.getScheme()) || HERE.matcher(base.getHost()).matches());
  }

  URI embeddings() {
    return URI.create(base + protocol.path);
  }

  /** What is posted to {@link #embeddings}. */
  String request(List<String> texts) {
    ObjectNode body = JSON.createObjectNode();
    body.put("model", model);
    texts.forEach(body.putArray("input")::add);
    if (protocol == Protocol.OPENAI) {
      body.put("encoding_format", "float");
    }
    return body.toString();
  }

  /** The vectors of a reply, in the order of the texts, and how many tokens they took. */
  Reply reply(JsonNode body, int texts) {
    JsonNode rows = body.path(protocol == Protocol.OPENAI ? "data" : "embeddings");
    if (rows.size() != texts) {
      throw new IllegalArgumentException(rows.size() + " vectors for " + texts + " texts");
    }
    boolean openAi = protocol == Protocol.OPENAI;
    TreeMap<Integer, float[]> vectors = new TreeMap<>();
    for (int i = 0; i < texts; i++) {
      int place = openAi ? rows.get(i).path("index").asInt(i) : i;
      vectors.put(place, vector(openAi ? rows.get(i).path("embedding") : rows.get(i)));
    }
    if (vectors.size() != texts || vectors.firstKey() != 0 || vectors.lastKey() != texts - 1) {
      throw new IllegalArgumentException("a place has no vector, or two");
    }
    JsonNode usage =
        protocol == Protocol.OPENAI
            ? body.path("usage").path("total_tokens")
            : body.path("prompt_eval_count");
    return new Reply(List.copyOf(vectors.values()), usage.asInt(0));
  }

  private static float[] vector(JsonNode numbers) {
    if (!numbers.isArray() || numbers.isEmpty()) {
      throw new IllegalArgumentException("a vector is missing");
    }
    float[] vector = new float[numbers.size()];
    for (int d = 0; d < vector.length; d++) {
      vector[d] = numbers.get(d).floatValue();
      if (!numbers.get(d).isNumber() || !Float.isFinite(vector[d])) {
        throw new IllegalArgumentException("not a number");
      }
    }
    return Pooling.unit(vector);
  }

  /**
   * What a service answered.
   *
   * @param tokens all texts together; 0 where the service doesn't say
   */
  record Reply(List<float[]> vectors, int tokens) {}
}
