package realign.question.chat;

import dev.langchain4j.http.client.HttpClientBuilder;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What LangChain4j asks for a client. Its wishes about time are ignored in favour of ours. */
final class PatientHttpBuilder implements HttpClientBuilder {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final Duration timeout;
  private final Pause pause;
  private final Secret key;

  PatientHttpBuilder(Duration timeout, Pause pause, Secret key) {
    this.timeout = timeout;
    this.pause = pause;
    this.key = key;
  }

  @Override
  public Duration connectTimeout() {
    return CONNECT;
  }

  @Override
  public HttpClientBuilder connectTimeout(@Nullable Duration ignored) {
    return this;
  }

  @Override
  public Duration readTimeout() {
    return timeout;
  }

  @Override
  public HttpClientBuilder readTimeout(@Nullable Duration ignored) {
    return this;
  }

  @Override
  public PatientHttp build() {
    // Local servers stumble over the upgrade to HTTP/2, and a redirect could carry the key away.
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    return new PatientHttp(client, timeout, pause, key);
  }
}
