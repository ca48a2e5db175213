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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import realign.job.Cancelled;
import realign.job.Messages;
import realign.job.Progress;
import realign.job.ServiceFailure;

/**
 * Requests that are made again where that may help: after 429 and server errors, and where the
 * connection broke. A server's {@code Retry-After} is honoured up to two minutes.
 */
final class RemoteCalls {
  private static final Messages MESSAGES = Messages.of(RemoteCalls.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TRIES = 6;
  private static final long PATIENCE_MILLIS = 50;

  /** How services say that a request is too large, or holds too many texts. */
  private static final Set<Integer> TOO_MUCH = Set.of(400, 413, 422);

  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  /** Waits; a test's does not. */
  @FunctionalInterface
  interface Pause {
    /** One that looks again and again whether anybody still wants what comes after it. */
    Pause REAL =
        (time, progress) -> {
          try {
            for (long left = time.toMillis(); left > 0; left -= PATIENCE_MILLIS) {
              progress.check();
              Thread.sleep(Math.min(left, PATIENCE_MILLIS));
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
          }
        };

    void of(Duration time, Progress progress);
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

  /**
   * The vectors of some texts.
   *
   * @throws TooMuchAtOnce where the service refuses several, and may take fewer
   * @throws ServiceFailure if it doesn't answer, refuses, or answers something else
   * @throws Cancelled while the service is waited for, too
   */
  Endpoint.Reply embed(Endpoint endpoint, List<String> texts, Progress progress)
      throws TooMuchAtOnce {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint.embeddings())
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(endpoint.request(texts)));
    if (key != null && endpoint.takesKey()) {
      request.header("Authorization", "Bearer " + key);
    }
    String body = send(endpoint, request.build(), texts.size(), progress);
    try {
      return endpoint.reply(JSON.readTree(body), texts.size());
    } catch (JsonProcessingException | RuntimeException e) {
      throw wrongAnswer(endpoint, e);
    }
  }

  private String send(Endpoint endpoint, HttpRequest request, int texts, Progress progress)
      throws TooMuchAtOnce {
    for (int attempt = 1; ; attempt++) {
      Duration wait = Duration.ofSeconds(1L << (attempt - 1));
      try {
        HttpResponse<String> response = answer(request, progress);
        int status = response.statusCode();
        if (status == 200) {
          return response.body();
        }
        if (texts > 1 && TOO_MUCH.contains(status)) {
          throw new TooMuchAtOnce();
        }
        boolean again = status == 429 || status >= 500;
        if (!again || attempt == TRIES) {
          throw refused(endpoint, response);
        }
        pause.of(RetryAfter.in(response.headers()).orElse(wait), progress);
      } catch (IOException e) {
        if (attempt == TRIES) {
          throw new ServiceFailure(
              MESSAGES.text("endpoint.unreachable", endpoint.base()),
              MESSAGES.text("endpoint.unreachable.advice"),
              e);
        }
        pause.of(wait, progress);
      }
    }
  }

  /** Waits for the answer, and looks again and again whether anybody still wants it. */
  private HttpResponse<String> answer(HttpRequest request, Progress progress) throws IOException {
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    try {
      while (true) {
        try {
          return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
          progress.check();
        }
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException broken ? broken : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Cancelled();
    } finally {
      answer.cancel(true);
    }
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
