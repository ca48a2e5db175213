package realign.question.chat;

import java.time.Duration;

/**
 * Which model is asked, and how.
 *
 * @param concurrency how many questions to the server at once
 * @param timeout for one answer, from the request to its last byte
 * @param seed for servers that take one
 */
public record ChatSettings(
    ChatServer server, String model, Prompt prompt, int concurrency, Duration timeout, int seed) {
  public ChatSettings {
    if (model.isBlank() || concurrency < 1 || timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("model " + model + ", " + concurrency + " at once");
    }
  }

  /** The standard prompt; one question at a time to Ollama, four to others. */
  public static ChatSettings of(ChatServer server, String model) {
    int concurrency = server.protocol() == ChatServer.Protocol.OLLAMA ? 1 : 4;
    return new ChatSettings(server, model, Prompt.STANDARD, concurrency, Duration.ofMinutes(5), 1);
  }

  public ChatSettings withPrompt(Prompt prompt) {
    return new ChatSettings(server, model, prompt, concurrency, timeout, seed);
  }

  public ChatSettings withConcurrency(int concurrency) {
    return new ChatSettings(server, model, prompt, concurrency, timeout, seed);
  }

  public ChatSettings withTimeout(Duration timeout) {
    return new ChatSettings(server, model, prompt, concurrency, timeout, seed);
  }
}
