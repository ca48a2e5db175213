package realign.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import realign.adapter.Adapter;
import realign.adapter.Side;

/**
 * Bytes that aren't even HTTP. The JDK's server refuses most of them before anything of ours sees
 * them, in its own words: a 4xx or 501 without an error object, or no word at all. Never is it a
 * stack trace, and never the end of the server.
 */
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
        "GET  /health HTTP/1.1",
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
        ""
      })
  void outlivesRequestLinesThatAreNone(String line) throws IOException {
    outlives(line + "\r\n" + CLIENT.host() + "Connection: close\r\n\r\n");
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
        "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings",
        "Content-Encoding: gzip"
      })
  void outlivesHeadersThatAreNone(String headers) throws IOException {
    outlives(
        "POST /v1/embeddings HTTP/1.1\r\n"
            + CLIENT.host()
            + "Content-Type: application/json\r\n"
            + headers
            + "\r\nConnection: close\r\n\r\n"
            + BODY);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 10_000})
  void outlivesTooManyHeaders(int count) throws IOException {
    StringBuilder headers = new StringBuilder();
    for (int i = 0; i < count; i++) {
      headers.append("X-").append(i).append(": y\r\n");
    }
    outlives("GET /health HTTP/1.1\r\n" + CLIENT.host() + headers + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {100_000, 4_000_000})
  void outlivesLinesWithoutEnd(int length) throws IOException {
    outlives("GET /" + "a".repeat(length) + " HTTP/1.1\r\n" + CLIENT.host() + "\r\n");
    outlives("GET /health HTTP/1.1\r\nX: " + "a".repeat(length) + "\r\n\r\n");
  }

  private static void outlives(String bytes) throws IOException {
    String reply = send(bytes);
    assertThat(reply).doesNotContain("\tat ", "java.", "sun.");
    if (!reply.isEmpty() && !reply.startsWith("HTTP/1.1 200")) {
      assertThat(reply).matches("(?s)HTTP/1\\.1 (4\\d\\d|501) .*");
    }
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
