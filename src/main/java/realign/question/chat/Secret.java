package realign.question.chat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** A key that never shows: not when printed, and not in what a server says about it. */
final class Secret {
  static final String VARIABLE = "OPENAI_API_KEY";

  private final String value;

  Secret(String value) {
    this.value = value.strip();
  }

  /**
   * The environment's key, or else the key ring's, for servers that take one; Ollama takes none.
   */
  static Secret of(Map<String, String> environment, KeyRing ring, ChatServer server) {
    boolean wanted = server.protocol() == ChatServer.Protocol.OPENAI && safe(server.address());
    String given = environment.getOrDefault(VARIABLE, "");
    if (!wanted || !given.isBlank()) {
      return new Secret(wanted ? given : "");
    }
    // What other servers ask for isn't known; the key in the ring is OpenAI's.
    boolean openAi = server.address().getHost().equals(ChatServer.OPENAI.address().getHost());
    return new Secret(openAi ? ring.key().orElse("") : "");
  }

  /** Whether nobody on the way can read along. */
  private static boolean safe(URI address) {
    String host = address.getHost();
    boolean here =
        host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    return "https".equals(address.getScheme()) || here;
  }

  Optional<String> value() {
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  String removedFrom(String text) {
    return value.isEmpty() ? text : text.replace(value, "…");
  }

  @Override
  public String toString() {
    return value.isEmpty() ? "no key" : "a key";
  }
}
