package realign.question.chat;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import realign.job.Cancelled;
import realign.question.Trouble;
import realign.question.Usage;

/** One chat model on one server. Safe for use from several threads. */
final class Model {
  /** Context sizes are multiples of this, so that Ollama needn't load the model anew each time. */
  private static final int CONTEXT_STEP = 2048;

  private final ChatSettings settings;
  private final ChatModel model;
  private final JsonSchema schema;
  private final AtomicBoolean plain = new AtomicBoolean();

  /**
   * What a model said.
   *
   * @param cut whether it ran out of room
   */
  record Reply(String text, boolean cut, Usage usage) {}

  Model(ChatSettings settings, JsonSchema schema, Pause pause, Secret key) {
    this.settings = settings;
    this.schema = schema;
    this.model = open(settings, new PatientHttpBuilder(settings.timeout(), pause, key), key);
  }

  private static ChatModel open(ChatSettings settings, PatientHttpBuilder http, Secret key) {
    String address = settings.server().address().toString();
    if (settings.server().protocol() == ChatServer.Protocol.OLLAMA) {
      return OllamaChatModel.builder()
          .httpClientBuilder(http)
          .baseUrl(address)
          .modelName(settings.model())
          .maxRetries(0)
          .build();
    }
    OpenAiChatModel.OpenAiChatModelBuilder builder =
        OpenAiChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(address)
            .modelName(settings.model())
            .strictJsonSchema(true)
            .maxRetries(0);
    key.value().ifPresent(builder::apiKey);
    return builder.build();
  }

  /**
   * Asks, first for an answer in the schema; servers that refuse that are asked without.
   *
   * @param expected tokens of the messages, and at most of the answer
   * @throws CallFailed where there is no answer
   */
  Reply ask(List<ChatMessage> messages, Usage expected) {
    if (!plain.get()) {
      try {
        return once(messages, expected, true);
      } catch (CallFailed failed) {
        if (failed.trouble() != Trouble.REQUEST_REFUSED) {
          throw failed;
        }
      }
    }
    Reply reply = once(messages, expected, false);
    plain.set(true);
    return reply;
  }

  private Reply once(List<ChatMessage> messages, Usage expected, boolean structured) {
    ResponseFormat format =
        structured
            ? ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(schema).build()
            : ResponseFormat.TEXT;
    ChatRequest request =
        ChatRequest.builder().messages(messages).parameters(parameters(expected, format)).build();
    try {
      ChatResponse response = model.chat(request);
      String text = response.aiMessage().text();
      boolean cut = response.finishReason() == FinishReason.LENGTH;
      if (response.finishReason() == FinishReason.CONTENT_FILTER) {
        throw new CallFailed(Trouble.DECLINED, "", null);
      }
      return new Reply(text == null ? "" : text, cut, usage(response.tokenUsage(), expected));
    } catch (RuntimeException thrown) {
      throw explained(thrown);
    }
  }

  private ChatRequestParameters parameters(Usage expected, ResponseFormat format) {
    DefaultChatRequestParameters.Builder<?> builder;
    if (settings.server().protocol() == ChatServer.Protocol.OLLAMA) {
      // Ollama silently cuts prompts that outrun its context, and still answers.
      int context = (int) (expected.tokens() / CONTEXT_STEP + 1) * CONTEXT_STEP;
      builder =
          OllamaChatRequestParameters.builder()
              .numCtx(context)
              .seed(settings.seed())
              .maxOutputTokens((int) expected.output());
    } else {
      builder = OpenAiChatRequestParameters.builder().maxCompletionTokens((int) expected.output());
    }
    return builder.responseFormat(format).build();
  }

  private static Usage usage(@Nullable TokenUsage counted, Usage expected) {
    if (counted == null || counted.inputTokenCount() == null) {
      return expected;
    }
    Integer output = counted.outputTokenCount();
    return new Usage(counted.inputTokenCount(), output == null ? 0 : output);
  }

  private static RuntimeException explained(RuntimeException thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof CallFailed failed) {
        return failed;
      }
      if (cause instanceof Cancelled cancelled) {
        return cancelled;
      }
    }
    if (thrown instanceof ContentFilteredException) {
      return new CallFailed(Trouble.DECLINED, "", thrown);
    }
    if (thrown instanceof AuthenticationException) {
      return new CallFailed(Trouble.KEY_REFUSED, "", thrown);
    }
    // Whatever else LangChain4j throws comes from an answer it didn't expect.
    return new CallFailed(Trouble.WRONG_FORM, "", thrown);
  }
}
