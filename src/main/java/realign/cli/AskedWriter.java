package realign.cli;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import realign.chunk.Chunk;
import realign.job.BadArguments;
import realign.job.Messages;
import realign.question.QuestionWriter;
import realign.question.chat.ChatServer;
import realign.question.chat.ChatServices;
import realign.question.chat.ChatSettings;
import realign.question.offline.OfflineWriter;

/** A writer that is named where a question file could stand. */
sealed interface AskedWriter {
  Messages MESSAGES = Messages.of(AskedWriter.class);

  /** Needs nothing. */
  record Offline() implements AskedWriter {}

  /** A model on a server; an empty name stands for the first that the server lists. */
  record Chat(ChatServer server, String model) implements AskedWriter {}

  /**
   * What a name stands for: {@code offline}, {@code llm} (a local Ollama), {@code
   * ollama:MODEL[@URL]} or {@code openai:MODEL[@URL]}. Nothing where it is none of these.
   *
   * @throws BadArguments if the model is missing, or the address isn't one
   */
  static Optional<AskedWriter> named(String name) {
    if (name.equals("offline")) {
      return Optional.of(new Offline());
    }
    if (name.equals("llm")) {
      return Optional.of(new Chat(ChatServer.OLLAMA, ""));
    }
    Matcher parts = Pattern.compile("(ollama|openai):(.+?)(?:@(https?://.+))?").matcher(name);
    if (!parts.matches()) {
      if (name.matches("(ollama|openai):.*")) {
        throw new BadArguments(
            MESSAGES.text("writer.incomplete", name), MESSAGES.text("writer.incomplete.advice"));
      }
      return Optional.empty();
    }
    ChatServer standard = parts.group(1).equals("ollama") ? ChatServer.OLLAMA : ChatServer.OPENAI;
    String address = parts.group(3);
    return Optional.of(
        new Chat(address == null ? standard : server(standard, address), parts.group(2)));
  }

  private static ChatServer server(ChatServer standard, String address) {
    try {
      return new ChatServer(standard.protocol(), URI.create(address));
    } catch (IllegalArgumentException e) {
      throw new BadArguments(
          MESSAGES.text("writer.url.bad", address), MESSAGES.text("writer.url.bad.advice"), e);
    }
  }

  /**
   * Opens it.
   *
   * @param corpus that it writes about
   * @throws realign.job.ServiceFailure if the server can't be asked for its models
   */
  default QuestionWriter open(ChatServices chat, List<Chunk> corpus, long seed) {
    if (!(this instanceof Chat asked)) {
      return new OfflineWriter(corpus, seed);
    }
    return chat.writer(
        ChatSettings.of(
            asked.server(),
            asked.model().isEmpty() ? first(chat.models(asked.server())) : asked.model()));
  }

  private static String first(List<String> models) {
    if (models.isEmpty()) {
      throw new BadArguments(MESSAGES.text("writer.none"), MESSAGES.text("writer.none.advice"));
    }
    return models.get(0);
  }
}
