package realign.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import realign.chunk.Chunk;
import realign.job.BadArguments;
import realign.job.BadInput;
import realign.job.Messages;
import realign.project.Generation;
import realign.question.QuestionWriter;
import realign.question.chat.ChatServer;
import realign.question.chat.ChatServices;
import realign.question.chat.ChatSettings;
import realign.question.chat.Prompt;
import realign.question.offline.OfflineWriter;

/** Which writer, and how it writes. */
final class WriterOptions {
  private static final Messages MESSAGES = Messages.of(WriterOptions.class);

  /** The writers, as the command line names them. */
  enum Kind {
    OFFLINE,
    OLLAMA,
    OPENAI
  }

  @Option(
      names = "--writer",
      required = true,
      descriptionKey = "writer.kind",
      paramLabel = "offline|ollama|openai")
  Kind kind = Kind.OFFLINE;

  @Option(names = "--url", descriptionKey = "writer.url", paramLabel = "URL")
  @Nullable URI url;

  @Option(names = "--model", descriptionKey = "writer.model", paramLabel = "NAME")
  @Nullable String model;

  @Option(names = "--prompt", descriptionKey = "writer.prompt", paramLabel = "NAME|FILE")
  String prompt = Prompt.STANDARD.version();

  @Option(names = "--concurrency", descriptionKey = "writer.concurrency", paramLabel = "N")
  @Nullable Integer concurrency;

  @Option(names = "--seed", descriptionKey = "writer.seed", paramLabel = "N")
  long seed = 1;

  /**
   * Opens the writer.
   *
   * @param corpus that it writes about
   */
  QuestionWriter open(ChatServices chat, List<Chunk> corpus) {
    if (kind == Kind.OFFLINE) {
      return new OfflineWriter(corpus, seed);
    }
    ChatServer server = server();
    if (model == null) {
      throw new BadArguments(
          MESSAGES.text("writer.model.missing"),
          MESSAGES.text("writer.model.missing.advice", String.join(", ", chat.models(server))));
    }
    ChatSettings settings = ChatSettings.of(server, model).withPrompt(prompt());
    return chat.writer(concurrency == null ? settings : settings.withConcurrency(concurrency));
  }

  /** Keeps the prompt that a model writes by, so that its version can be read again. */
  void keepPrompt(Generation generation) {
    if (kind != Kind.OFFLINE) {
      Prompt used = prompt();
      generation.keepPrompt(used.version(), used.rules());
    }
  }

  private ChatServer server() {
    ChatServer standard = kind == Kind.OLLAMA ? ChatServer.OLLAMA : ChatServer.OPENAI;
    try {
      return url == null ? standard : new ChatServer(standard.protocol(), url);
    } catch (IllegalArgumentException e) {
      throw new BadArguments(
          MESSAGES.text("writer.url.bad", url), MESSAGES.text("writer.url.bad.advice"), e);
    }
  }

  private Prompt prompt() {
    for (Prompt bundled : Prompt.bundled()) {
      if (bundled.version().equals(prompt.toLowerCase(Locale.ROOT))) {
        return bundled;
      }
    }
    try {
      return Prompt.edited(Files.readString(Path.of(prompt)));
    } catch (IOException e) {
      throw new BadInput(
          MESSAGES.text("writer.prompt.bad", prompt),
          MESSAGES.text(
              "writer.prompt.bad.advice",
              String.join(", ", Prompt.bundled().stream().map(Prompt::version).toList())),
          e);
    }
  }
}
