package realign.question.chat;

import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import realign.job.Cancelled;
import realign.question.Trouble;

/**
 * LangChain4j's door to the network. It is ours because LangChain4j's own drops {@code
 * Retry-After}, and its time limit ends with the first byte. Requests that may do better later are
 * made again.
 */
final class PatientHttp implements dev.langchain4j.http.client.HttpClient {
  private static final int TRIES = 5;
  private static final int TRIES_TO_CONNECT = 2;

  private final HttpClient client;
  private final Duration timeout;
  private final Pause pause;
  private final Secret key;

  PatientHttp(HttpClient client, Duration timeout, Pause pause, Secret key) {
    this.client = client;
    this.timeout = timeout;
    this.pause = pause;
    this.key = key;
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    for (int attempt = 1; ; attempt++) {
      Duration wait = Duration.ofSeconds(1L << (attempt - 1));
      try {
        HttpResponse<String> response = send(request);
        if (response.statusCode() / 100 == 2) {
          return SuccessfulHttpResponse.builder()
              .statusCode(response.statusCode())
              .headers(response.headers().map())
              .body(response.body())
              .build();
        }
        Refusal refusal = Refusal.of(response, key);
        if (!refusal.passing() || attempt == TRIES) {
          throw new CallFailed(refusal.trouble(), refusal.detail(), null);
        }
        wait = refusal.retryAfter().orElse(wait);
      } catch (IOException broken) {
        boolean unreachable = unreachable(broken);
        if (attempt == (unreachable ? TRIES_TO_CONNECT : TRIES)) {
          Trouble trouble = unreachable ? Trouble.UNREACHABLE : Trouble.DROPPED;
          throw new CallFailed(trouble, said(broken), broken);
        }
      } catch (TimeoutException slow) {
        // A second try takes as long again: the run's "retry failed" is there for that.
        throw new CallFailed(Trouble.TIMED_OUT, timeout.toSeconds() + " s", slow);
      }
      rest(wait);
    }
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, TimeoutException {
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(converted(request), BodyHandlers.ofString());
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw e;
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new Cancelled();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException broken) {
        throw broken;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static java.net.http.HttpRequest converted(HttpRequest request) {
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
    request.headers().forEach((name, values) -> values.forEach(v -> builder.header(name, v)));
    String body = request.body();
    return builder
        .method(
            request.method().name(),
            body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
        .build();
  }

  private void rest(Duration wait) {
    try {
      pause.of(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Cancelled();
    }
  }

  private static boolean unreachable(Throwable broken) {
    return broken instanceof ConnectException
        || (broken.getCause() != null && unreachable(broken.getCause()));
  }

  private String said(Throwable broken) {
    return broken.getMessage() == null ? "" : key.removedFrom(broken.getMessage());
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("answers are read whole");
  }
}
