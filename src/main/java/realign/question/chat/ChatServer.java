package realign.question.chat;

import java.net.URI;

/**
 * Where a chat model runs.
 *
 * @param address as people give it: {@code http://localhost:11434} for Ollama, with the {@code /v1}
 *     for OpenAI's protocol
 */
public record ChatServer(Protocol protocol, URI address) {
  /** What the server speaks. */
  public enum Protocol {
    OLLAMA,
    OPENAI
  }

  /** Ollama's own address. */
  public static final ChatServer OLLAMA =
      new ChatServer(Protocol.OLLAMA, URI.create("http://localhost:11434"));

  /** OpenAI's own address. */
  public static final ChatServer OPENAI =
      new ChatServer(Protocol.OPENAI, URI.create("https://api.openai.com/v1"));

  public ChatServer {
    String scheme = address.getScheme();
    boolean web = "http".equals(scheme) || "https".equals(scheme);
    if (!web || address.getHost() == null || address.getUserInfo() != null) {
      throw new IllegalArgumentException("not the address of a server: " + address);
    }
  }
}
