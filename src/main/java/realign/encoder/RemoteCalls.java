package realign.encoder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import realign.job.Cancelled;
import realign.job.Messages;
import realign.job.ServiceFailure;

/**
 * Requests that are made again where that may help: after 429 and server errors, and where the
 * connection broke. A server's {@code Retry-After} is honoured up to two minutes.
 */
final class RemoteCalls {
  private static final Messages MESSAGES = Messages.of(RemoteCalls.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TRIES = 6;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  /** Waits; a test's does not. */
  @FunctionalInterface
  interface Pause {
    void of(Duration time) throws InterruptedException;
  }

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final @Nullable String key;
  private final Pause pause;

  /**
   * Makes calls with or without a key.
   *
   * @param key sent as a bearer token where nobody on the way can read along; null for none
   */
  RemoteCalls(@Nullable String key, Pause pause) {
    this.key = key;
    this.pause = pause;
  }

  Endpoint.Reply embed(Endpoint endpoint, List<String> texts) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint.embeddings())
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(endpoint.request(texts)));
    if (key != null && endpoint.takesKey()) {
      request.header("Authorization", "Bearer " + key);
    }
    String body = send(endpoint, request.build());
    try {
      return endpoint.reply(JSON.readTree(body), texts.size());
    } catch (JsonProcessingException | RuntimeException e) {
      throw wrongAnswer(endpoint, e);
    }
  }

  private String send(Endpoint endpoint, HttpRequest request) {
    for (int attempt = 1; ; attempt++) {
      Duration wait = Duration.ofSeconds(1L << (attempt - 1));
      try {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == 200) {
          return response.body();
        }
        boolean again = response.statusCode() == 429 || response.statusCode() >= 500;
        if (!again || attempt == TRIES) {
          throw refused(endpoint, response);
        }
        pause.of(asked(response, wait));
      } catch (IOException e) {
        if (attempt == TRIES) {
          throw new ServiceFailure(
              MESSAGES.text("endpoint.unreachable", endpoint.base()),
              MESSAGES.text("endpoint.unreachable.advice"),
              e);
        }
        pauseFor(wait);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Cancelled();
      }
    }
  }

  private void pauseFor(Duration wait) {
    try {
      pause.of(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Cancelled();
    }
  }

  private static Duration asked(HttpResponse<String> response, Duration otherwise) {
    String header = response.headers().firstValue("Retry-After").orElse("");
    if (!header.matches("\\d{1,6}")) {
      return otherwise;
    }
    Duration asked = Duration.ofSeconds(Long.parseLong(header));
    return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
  }

  private static ServiceFailure refused(Endpoint endpoint, HttpResponse<String> response) {
    return new ServiceFailure(
        MESSAGES.text(
            "endpoint.refused", endpoint.base(), response.statusCode(), said(response.body())),
        MESSAGES.text(response.statusCode() == 401 ? "endpoint.key.advice" : "endpoint.advice"));
  }

  /** The service's own words, where it has any, kept short. */
  private static String said(String body) {
    String words = body;
    try {
      JsonNode error = JSON.readTree(body).path("error");
      words = error.isTextual() ? error.asText() : error.path("message").asText(body);
    } catch (JsonProcessingException e) {
      // The body itself is what it said.
    }
    return words.length() > 200 ? words.substring(0, 200) + "…" : words;
  }

  ServiceFailure wrongAnswer(Endpoint endpoint, @Nullable Exception cause) {
    return new ServiceFailure(
        MESSAGES.text("endpoint.answer", endpoint.base()), MESSAGES.text("endpoint.advice"), cause);
  }
}
