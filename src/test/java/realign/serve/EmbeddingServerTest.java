package realign.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import realign.adapter.Adapter;
import realign.adapter.Provenance;
import realign.adapter.Side;
import realign.encoder.EncoderIdentity;
import realign.job.BadArguments;
import realign.job.ServiceFailure;
import realign.vector.Matrix;

final class EmbeddingServerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Adapter SWAP =
      new Adapter(
          Side.QUERY_ONLY,
          new Matrix(4, 4, new float[] {0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1}),
          Optional.empty(),
          LetterEncoder.IDENTITY,
          new Provenance(Map.of()));

  private final EmbeddingServer server = start(ServeSettings.local(0));
  private final RawClient client = new RawClient(server.address());

  private static EmbeddingServer start(ServeSettings settings) {
    return new EmbeddingServer(settings, new LetterEncoder(), new ServedModel("mine", SWAP));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void adaptsQueriesAndLeavesDocumentsOfAQueryOnlyAdapter() throws IOException {
    JsonNode reply = post("{\"model\":\"mine\",\"input\":[\"aaa\",\"bbb\"],\"user\":\"u\"}");
    assertThat(reply.toString())
        .isEqualTo(
            "{\"object\":\"list\",\"data\":["
                + "{\"object\":\"embedding\",\"index\":0,\"embedding\":[1.0,0.0,0.0,0.0]},"
                + "{\"object\":\"embedding\",\"index\":1,\"embedding\":[0.0,0.0,1.0,0.0]}],"
                + "\"model\":\"mine\",\"usage\":{\"prompt_tokens\":6,\"total_tokens\":6}}");
    String document = "[0.0,1.0,0.0,0.0]";
    assertThat(embedding("{\"model\":\"mine-document\",\"input\":\"a\"}")).isEqualTo(document);
    assertThat(embedding("{\"model\":\"mine\",\"input\":\"a\",\"input_type\":\"document\"}"))
        .isEqualTo(document);
    assertThat(embedding("{\"model\":\"mine\",\"input\":\"a\",\"input_type\":\"query\"}"))
        .isEqualTo("[1.0,0.0,0.0,0.0]");
  }

  @Test
  void sendsFloatBytesInBase64AndFewerNumbersOnRequest() throws IOException {
    JsonNode reply = post("{\"model\":\"mine\",\"input\":\"ab\",\"encoding_format\":\"base64\"}");
    byte[] bytes = Base64.getDecoder().decode(reply.at("/data/0/embedding").asText());
    float[] vector = new float[4];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
    float half = (float) Math.sqrt(.5);
    assertThat(vector).containsExactly(new float[] {half, 0, half, 0}, within(1e-6f));
    assertThat(embedding("{\"model\":\"mine\",\"input\":\"aab\",\"dimensions\":2}"))
        .matches("\\[(1.0|0.9999999\\d*),0.0]");
  }

  @Test
  void switchesAdaptersWithoutARestart() throws IOException {
    server.serve(
        new ServedModel("next", Adapter.identity(LetterEncoder.IDENTITY, Side.QUERY_ONLY)));
    assertThat(embedding("{\"model\":\"next\",\"input\":\"a\"}")).isEqualTo("[0.0,1.0,0.0,0.0]");
    assertThat(client.post("{\"model\":\"mine\",\"input\":\"a\"}").status()).isEqualTo(404);
    EncoderIdentity other = new EncoderIdentity("else", "2", 4, 100, "mean", "", "", true);
    assertThatThrownBy(
            () -> server.serve(new ServedModel("x", Adapter.identity(other, Side.SHARED))))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining("else");
  }

  @Test
  void tellsModelsHealthAndMetrics() throws IOException {
    assertThat(get("/v1/models").body()).contains("\"mine\"").contains("\"mine-document\"");
    assertThat(get("/health").body()).isEqualTo("{\"status\":\"ok\",\"model\":\"mine\"}");
    post("{\"model\":\"mine\",\"input\":[\"a\",\"b\",\"c\"]}");
    assertThat(get("/metrics").body())
        .contains("realign_requests_total{path=\"/health\",status=\"200\"} 1\n")
        .contains("realign_texts_total 3\n")
        .contains("realign_request_seconds_count 3\n");
    assertThat(server.recent().get(0).path()).isEqualTo("/metrics");
  }

  @Test
  void wantsItsTokenEverywhereButForHealth() throws IOException {
    String token = "0123456789abcdef";
    try (EmbeddingServer guarded = start(new ServeSettings("127.0.0.1", 0, token))) {
      RawClient raw = new RawClient(guarded.address());
      String body = "{\"model\":\"mine\",\"input\":\"a\"}";
      String json = "Content-Type: application/json\r\n";
      assertThat(raw.post(body).status()).isEqualTo(401);
      assertThat(raw.post(body).head()).contains("WWW-Authenticate: Bearer");
      assertThat(raw.post(body, json + "Authorization: Bearer " + token + "x\r\n").status())
          .isEqualTo(401);
      assertThat(raw.post(body, json + "Authorization: Bearer " + token + "\r\n").status())
          .isEqualTo(200);
      assertThat(raw.send("GET /health HTTP/1.1", raw.host(), "").status()).isEqualTo(200);
      assertThat(raw.send("GET /metrics HTTP/1.1", raw.host(), "").status()).isEqualTo(401);
    }
  }

  @Test
  void refusesToStartWhereItWouldBeOpenToOthersOrThePortIsTaken() {
    assertThatThrownBy(() -> new ServeSettings("0.0.0.0", 0, null))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining("token");
    assertThatThrownBy(() -> new ServeSettings("127.0.0.1", 0, "short"))
        .isInstanceOf(BadArguments.class);
    int port = server.address().getPort();
    assertThatThrownBy(() -> start(ServeSettings.local(port)))
        .isInstanceOf(ServiceFailure.class)
        .hasMessageContaining(String.valueOf(port));
  }

  @Test
  void keepsRepliesApartUnderLoad() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(16);
    List<CompletableFuture<Void>> running = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      String letter = String.valueOf((char) ('a' + i % 4));
      String expected = embedding(query(letter));
      running.add(
          CompletableFuture.runAsync(
              () -> {
                for (int n = 0; n < 20; n++) {
                  assertThat(embedding(query(letter))).isEqualTo(expected);
                }
              },
              clients));
    }
    CompletableFuture.allOf(running.toArray(new CompletableFuture<?>[0])).join();
    clients.shutdown();
  }

  private static String query(String text) {
    return "{\"model\":\"mine\",\"input\":\"" + text + "\"}";
  }

  private String embedding(String body) {
    return post(body).at("/data/0/embedding").toString();
  }

  private JsonNode post(String body) {
    try {
      RawClient.Reply reply = client.post(body);
      assertThat(reply.status()).as(reply.body()).isEqualTo(200);
      return JSON.readTree(reply.body());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private RawClient.Reply get(String path) throws IOException {
    return client.send("GET " + path + " HTTP/1.1", client.host(), "");
  }
}
