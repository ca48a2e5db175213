package realign.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.encoder.CachedEncoder;
import realign.encoder.Encoders;
import realign.encoder.Role;
import realign.job.Progress;
import realign.job.ServiceFailure;

/**
 * Each program is an {@link Encoders} and an opened project of its own; a text costs 100 tokens.
 */
final class SpendingTest {
  private static final int PRICE = 100;

  @TempDir Path folder;
  private HttpServer server;
  private int status = 200;
  private int texts;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/embeddings",
        exchange -> {
          int asked = new ObjectMapper().readTree(exchange.getRequestBody()).path("input").size();
          texts += asked;
          List<?> data = Collections.nCopies(asked, Map.of("embedding", List.of(1, 2)));
          Map<String, ?> usage = Map.of("total_tokens", asked * PRICE);
          byte[] bytes = new ObjectMapper().writeValueAsBytes(Map.of("data", data, "usage", usage));
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    Project.create(file(), Clock.systemUTC()).close();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aLimitHoldsOverAllProgramsThatWorkOnAProject() {
    assertThat(encode(1000, "first")).isEqualTo(2 * PRICE);
    assertThat(encode(1000, "first")).as("only opened anew").isEqualTo(3 * PRICE);

    int before = texts;
    assertThatThrownBy(() -> encode(300, "second"))
        .isInstanceOf(ServiceFailure.class)
        .hasMessageContaining("300 tokens are spent, 300 may be");
    assertThat(texts).isEqualTo(before);

    assertThat(encode(301 + 2 * PRICE, "second")).isEqualTo(5 * PRICE);
  }

  @Test
  void whatIsRefusedCostsNothing() {
    status = 404;
    assertThatThrownBy(() -> encode(1000, "first")).hasMessageContaining("answered 404");
    try (Project project = Project.openReadOnly(file())) {
      assertThat(project.spending().spent()).isZero();
    }
  }

  @Test
  void aProjectThatIsOnlyReadCountsUntilItIsClosed() {
    try (Project project = Project.openReadOnly(file())) {
      project.spending().add(7);
      assertThat(project.spending().spent()).isEqualTo(7);
    }
    try (Project project = Project.openReadOnly(file())) {
      assertThat(project.spending().spent()).isZero();
    }
  }

  @Test
  void anotherProjectsAccountIsNotLeftForTheOneThatWasClosed() {
    try (Encoders encoders = new Encoders(Map.of(), 1000);
        Project first = Project.create(folder.resolve("first.realign"), Clock.systemUTC());
        Project second = Project.create(folder.resolve("second.realign"), Clock.systemUTC())) {
      encoders.keepOn(first.spending());
      encoders.keepOn(second.spending());
      encoders.leave(first.spending());
      encoders.open(service());
      encoders.leave(second.spending());
      encoders.open(service()).encode(List.of("a"), Role.QUERY, Progress.NONE);

      assertThat(first.spending().spent()).isZero();
      assertThat(second.spending().spent()).isEqualTo(PRICE);
    }
  }

  /** Opens the service, which takes a text, and encodes one more. */
  private long encode(long limit, String text) {
    try (Encoders encoders = new Encoders(Map.of(), limit);
        Project project = Project.open(file(), Clock.systemUTC())) {
      encoders.keepOn(project.spending());
      new CachedEncoder(encoders.open(service()), project.vectors())
          .encode(List.of(text), Role.DOCUMENT, Progress.NONE);
      return project.spending().spent();
    }
  }

  private String service() {
    return "openai:small@http://localhost:" + server.getAddress().getPort() + "/v1";
  }

  private Path file() {
    return folder.resolve("spent.realign");
  }
}
