package realign.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import realign.adapter.Adapter;
import realign.adapter.Side;

/** Bytes that aren't even HTTP, and clients that take their time: refused in the same form. */
final class MalformedHttpTest {
  private static final EmbeddingServer SERVER =
      new EmbeddingServer(
          ServeSettings.local(0),
          new LetterEncoder(),
          new ServedModel("mine", Adapter.identity(LetterEncoder.IDENTITY, Side.SHARED)));
  private static final RawClient CLIENT = new RawClient(SERVER.address());
  private static final String BODY = "{\"model\":\"mine\",\"input\":\"a\"}";

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GARBAGE",
        "GET",
        "GET ",
        "GET /health",
        "GET /health\tHTTP/1.1\t",
        " GET /health HTTP/1.1",
        "GET /health HTTP/9.9",
        "GET /health FTP/1.1",
        "GET health HTTP/1.1",
        "GET \\health HTTP/1.1",
        "GET /he alth HTTP/1.1",
        "GET /%zz HTTP/1.1",
        "GET /<script> HTTP/1.1",
        "GET mailto:someone HTTP/1.1",
        "GET http:// HTTP/1.1",
        "GET * HTTP/1.1",
        "CONNECT evil.example:443 HTTP/1.1",
        "G\u0000T /health HTTP/1.1",
        "\u0016\u0003\u0001\u0002\u0000\u0001",
        "PRI * HTTP/2.0",
        "GET /health HTTP/1.0 HTTP/1.1",
        "GET /v1/models%",
        "\r\r\r",
        "{\"model\":\"mine\",\"input\":\"a\"}"
      })
  void refusesRequestLinesThatAreNone(String line) throws IOException {
    refused(line + "\r\n" + CLIENT.host() + "Connection: close\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: -1",
        "Content-Length: abc",
        "Content-Length: 99999999999999999999",
        "Content-Length: 5\r\nContent-Length: 6",
        "Content-Length: 0x10",
        "Content-Length: 27\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: gzip",
        "Transfer-Encoding: chunked, chunked",
        "Transfer-Encoding: chunked",
        "Expect: 200-maybe",
        "No colon here",
        ": no name",
        "Name with spaces: x",
        "Null\u0000: x",
        " Folded: x",
        "X: \u0000",
        "Content-Length: 9999999999",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity"
      })
  void refusesHeadersThatAreNone(String headers) throws IOException {
    refused(
        "POST /v1/embeddings HTTP/1.1\r\n"
            + CLIENT.host()
            + "Content-Type: application/json\r\n"
            + headers
            + "\r\nConnection: close\r\n\r\n"
            + BODY);
  }

  @ParameterizedTest
  @ValueSource(ints = {2_000, 50_000})
  void refusesTooManyHeaders(int count) throws IOException {
    StringBuilder headers = new StringBuilder();
    for (int i = 0; i < count; i++) {
      headers.append("X-").append(i).append(": y\r\n");
    }
    refused("GET /health HTTP/1.1\r\n" + CLIENT.host() + headers + "\r\n");
  }

  @Test
  void refusesLinesThatAreTooLong() throws IOException {
    String line = "a".repeat(20_000);
    refused("GET /" + line + " HTTP/1.1\r\n" + CLIENT.host() + "\r\n");
    refused("GET /health HTTP/1.1\r\n" + CLIENT.host() + "X: " + line + "\r\n\r\n");
  }

  @Test
  void refusesLinesWithoutEnd() throws IOException {
    String line = "a".repeat(4_000_000);
    refused("GET /" + line);
    refused("GET /health HTTP/1.1\r\nX: " + line);
  }

  /** Whoever doesn't stop is left alone in the end; the reply may be lost on the way. */
  @Test
  void outlivesClientsThatDoNotStop() throws IOException {
    assertThat(send("GET /" + "a".repeat(40_000_000))).matches("(?s)|HTTP/1\\.1 4.*");
    assertThat(CLIENT.post(BODY).status()).isEqualTo(200);
  }

  @Test
  void answersWhatIsSentInOneGoInItsOrder() {
    String get = "GET /health HTTP/1.1\r\n" + CLIENT.host() + "\r\n";
    String last = "GET /nowhere HTTP/1.1\r\n" + CLIENT.host() + "Connection: close\r\n\r\n";

    String replies = send(get.repeat(50) + last);

    assertThat(replies.split("HTTP/1\\.1 200 OK", -1)).hasSize(51);
    assertThat(replies.substring(replies.lastIndexOf("HTTP/1.1"))).startsWith("HTTP/1.1 404 ");
  }

  @Test
  void answersOthersWhileManyClientsTakeTheirTime() throws IOException {
    String head = "POST /v1/embeddings HTTP/1.1\r\n" + CLIENT.host();
    List<String> beginnings =
        List.of(
            "G",
            head,
            head + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{",
            head + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{");
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        Socket socket = new Socket(SERVER.address().getHost(), SERVER.address().getPort());
        slow.add(socket);
        String beginning = beginnings.get(i % beginnings.size());
        socket.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));
      }

      assertThat(CLIENT.post(BODY).status()).isEqualTo(200);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
    assertThat(CLIENT.post(BODY).status()).isEqualTo(200);
  }

  private static void refused(String bytes) throws IOException {
    String reply = send(bytes);
    assertThat(reply).startsWith("HTTP/1.1 4").doesNotContain("\tat ", "java.", "org.");
    String body = reply.substring(reply.indexOf("\r\n\r\n") + 4);
    JsonNode error = new ObjectMapper().readTree(body).path("error");
    assertThat(error.fieldNames()).toIterable().containsExactly("message", "type", "param", "code");
    assertThat(error.path("type").asText()).isEqualTo("invalid_request_error");
    assertThat(error.path("message").asText()).isNotBlank();
    assertThat(CLIENT.post(BODY).status()).isEqualTo(200);
  }

  /** The reply; empty where the server said nothing and hung up. */
  private static String send(String bytes) {
    try (Socket socket = new Socket(SERVER.address().getHost(), SERVER.address().getPort())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
