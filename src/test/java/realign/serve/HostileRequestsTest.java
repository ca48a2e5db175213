package realign.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import realign.adapter.Adapter;
import realign.adapter.Side;

/** Whatever is sent, the reply is a 4xx with an error object, and the server goes on. */
final class HostileRequestsTest {
  private static final EmbeddingServer SERVER =
      new EmbeddingServer(
          ServeSettings.local(0),
          new LetterEncoder(),
          new ServedModel("mine", Adapter.identity(LetterEncoder.IDENTITY, Side.SHARED)));
  private static final RawClient CLIENT = new RawClient(SERVER.address());

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  static Stream<String> values() {
    return Stream.of(
        "null",
        "true",
        "3",
        "-1",
        "1e400",
        "{}",
        "[]",
        "[[]]",
        "[null]",
        "[1]",
        "[1,2,3]",
        "[[1,2],[3]]",
        "\"\"",
        "\" \"",
        "[\"\"]",
        "[\"a\",\"\"]",
        "[\"a\",1]",
        "[{\"text\":\"a\"}]",
        "\"\\ud800\"",
        "[\"\\udc00x\"]",
        "[\"a\",[\"b\"]]",
        "[true]",
        "\"\\n\\t\"");
  }

  @ParameterizedTest
  @MethodSource("values")
  void refusesAnInputThatIsNoText(String input) throws IOException {
    refused(400, CLIENT.post("{\"model\":\"mine\",\"input\":" + input + "}"));
    refused(400, CLIENT.post("{\"input\":" + input + ",\"model\":\"mine-document\"}"));
  }

  static Stream<String> fields() {
    return Stream.of(
        "\"encoding_format\":\"int8\"",
        "\"encoding_format\":1",
        "\"encoding_format\":[\"float\"]",
        "\"encoding_format\":\"\"",
        "\"encoding_format\":\"FLOAT\"",
        "\"dimensions\":0",
        "\"dimensions\":-4",
        "\"dimensions\":5",
        "\"dimensions\":1.5",
        "\"dimensions\":\"4\"",
        "\"dimensions\":99999999999999999999",
        "\"dimensions\":[4]",
        "\"dimensions\":true",
        "\"input_type\":\"passage\"",
        "\"input_type\":1",
        "\"input_type\":[\"query\"]",
        "\"input_type\":\"\"",
        "\"input_type\":{}",
        "\"input\":\"again\"");
  }

  @ParameterizedTest
  @MethodSource("fields")
  void refusesAFieldThatIsWrong(String field) throws IOException {
    refused(400, CLIENT.post("{\"model\":\"mine\",\"input\":\"a\"," + field + "}"));
    refused(400, CLIENT.post("{" + field + ",\"model\":\"mine\",\"input\":\"a\"}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "1",
        "\"a\"",
        "[]",
        "{",
        "}",
        "{}",
        "{\"input\":\"a\"}",
        "{\"model\":1}",
        "{\"model\":null,\"input\":\"a\"}",
        "{\"model\":[\"mine\"],\"input\":\"a\"}",
        "{\"model\":\"mine\"}",
        "{\"model\":\"mine\",\"input\":\"a\"} x",
        "{\"model\":\"mine\",\"input\":\"a\"}{}",
        "{'model':'mine','input':'a'}",
        "{\"model\":\"mine\",\"input\":\"a\",}",
        "{\"model\":\"mine\",\"input\":\"a",
        "{\"model\":\"mine\",\"input\":NaN}",
        "{\"model\":\"mine\" \"input\":\"a\"}",
        "{\"model\":\"mine\",\"model\":\"mine\",\"input\":\"a\"}",
        "\u0000\u0001\u0002",
        "{\"model\":\"mine\",\"input\":\"\u00ff\"}",
        "{\"model\":\"mine\",\"input\":\"\u0000\"}",
        "<?xml version=\"1.0\"?><a/>",
        "model=mine&input=a",
        "--boundary\r\n\r\n",
        "/* */ {\"model\":\"mine\"}",
        "\u00ef\u00bb\u00bf[]"
      })
  void refusesABodyThatIsNoRequest(String body) throws IOException {
    refused(400, CLIENT.post(body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "other", "MINE", "mine ", "mine-documents", "../mine", "<script>"})
  void refusesModelsThatAreNotThere(String model) throws IOException {
    RawClient.Reply reply = CLIENT.post("{\"model\":\"" + model + "\",\"input\":\"a\"}");
    refused(404, reply);
    assertThat(reply.body()).doesNotContain("<script>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:PORT",
        "127.0.0.1",
        "localhost",
        "localhost:1",
        "127.0.0.1.evil.example:PORT",
        "127.0.0.2:PORT",
        "[::1]:1",
        "LOCALHOST.:PORT"
      })
  void answersToItsOwnNamesOnly(String host) throws IOException {
    String named = host.replace("PORT", String.valueOf(SERVER.address().getPort()));
    refused(403, CLIENT.send("GET /v1/models HTTP/1.1", "Host: " + named + "\r\n", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost:PORT@evil.example", "localhost:abc", "[::1", "a b"})
  void refusesHostsThatAreNone(String host) throws IOException {
    String named = host.replace("PORT", String.valueOf(SERVER.address().getPort()));
    refused(400, CLIENT.send("GET /v1/models HTTP/1.1", "Host: " + named + "\r\n", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"//v1/embeddings", "/..%2f..%2fetc/passwd", "/%00", "/../health"})
  void refusesPathsThatMeanSomethingElseThanTheySay(String path) throws IOException {
    refused(400, CLIENT.send("GET " + path + " HTTP/1.1", CLIENT.host(), ""));
  }

  @Test
  void wantsOneHost() throws IOException {
    refused(400, CLIENT.send("GET /v1/models HTTP/1.1", "", ""));
    String twice = CLIENT.host() + CLIENT.host();
    refused(400, CLIENT.send("GET /v1/models HTTP/1.1", twice, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW", "post"})
  void takesPostOnly(String method) throws IOException {
    refused(405, CLIENT.send(method + " /v1/embeddings HTTP/1.1", CLIENT.host(), ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/v1",
        "/v1/embeddings/",
        "/v1/embedding",
        "/v1/models/mine",
        "/v1/chat/completions",
        "/V1/EMBEDDINGS",
        "/favicon.ico"
      })
  void knowsNoOtherPaths(String path) throws IOException {
    refused(404, CLIENT.send("GET " + path + " HTTP/1.1", CLIENT.host(), ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Content-Type: text/plain\r\n",
        "Content-Type: application/x-www-form-urlencoded\r\n",
        "Content-Type: application/jsonp\r\n",
        "Content-Type: multipart/form-data\r\n"
      })
  void takesJsonOnly(String headers) throws IOException {
    refused(415, CLIENT.post("{\"model\":\"mine\",\"input\":\"a\"}", headers));
  }

  @Test
  void refusesTooMuchAtOnce() throws IOException {
    String many = "\"a\",".repeat(EmbeddingRequest.MOST_TEXTS) + "\"a\"";
    refused(400, CLIENT.post("{\"model\":\"mine\",\"input\":[" + many + "]}"));
    refused(400, CLIENT.post("[".repeat(100_000)));
    refused(400, CLIENT.post("{\"input\":".repeat(50_000)));
    String large = "x".repeat(Gate.LARGEST_BODY);
    refused(413, CLIENT.post("{\"model\":\"mine\",\"input\":\"" + large + "\"}"));
  }

  private static void refused(int status, RawClient.Reply reply) throws IOException {
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    JsonNode error = new ObjectMapper().readTree(reply.body()).path("error");
    assertThat(error.fieldNames()).toIterable().containsExactly("message", "type", "param", "code");
    assertThat(error.path("type").asText()).isEqualTo("invalid_request_error");
    assertThat(error.path("message").asText())
        .isNotBlank()
        .doesNotContain("Exception", "\tat ", "java.", "com.");
    RawClient.Reply after = CLIENT.post("{\"model\":\"mine\",\"input\":\"a\"}");
    assertThat(after.status()).isEqualTo(200);
  }
}
