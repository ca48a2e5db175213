package realign.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A server that speaks both protocols: a text's vector is (length, 1), as a unit vector. */
final class LengthService implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What goes out with the next answers, one each. */
  final Deque<Map.Entry<String, String>> headers = new ArrayDeque<>();

  /** What the next answers say in place of vectors. */
  final Deque<String> answers = new ArrayDeque<>();

  /** A status and, from 0, the seconds after which to come back. */
  final Deque<int[]> mishaps = new ArrayDeque<>();

  final CountDownLatch asked = new CountDownLatch(2);
  final List<Integer> batches = new ArrayList<>();
  final List<String> keys = new ArrayList<>();
  int mostTexts = Integer.MAX_VALUE;
  volatile boolean silent;

  private final HttpServer server;

  LengthService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/embeddings", exchange -> answer(exchange, true));
    server.createContext("/api/embed", exchange -> answer(exchange, false));
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  static float[] vector(int length) {
    return Pooling.unit(new float[] {length, 1});
  }

  private void answer(HttpExchange exchange, boolean openAi) throws IOException {
    JsonNode request = JSON.readTree(exchange.getRequestBody());
    asked.countDown();
    if (silent) {
      return;
    }
    Map.Entry<String, String> header = headers.poll();
    if (header != null) {
      exchange.getResponseHeaders().add(header.getKey(), header.getValue());
    }
    String answer = answers.poll();
    if (answer != null) {
      send(exchange, 200, answer);
      return;
    }
    if (request.path("input").size() > mostTexts) {
      send(exchange, 413, "{\"error\":\"batch size\"}");
      return;
    }
    int[] mishap = mishaps.poll();
    if (mishap != null) {
      if (mishap[1] >= 0) {
        exchange.getResponseHeaders().add("Retry-After", "" + mishap[1]);
      }
      send(exchange, mishap[0], "{\"error\":{\"message\":\"no such thing\"}}");
      return;
    }
    keys.add(exchange.getRequestHeaders().getFirst("Authorization"));
    batches.add(request.path("input").size());
    ObjectNode body = JSON.createObjectNode();
    ArrayNode rows = body.putArray(openAi ? "data" : "embeddings");
    for (int i = 0; i < request.path("input").size(); i++) {
      int length = request.path("input").get(i).asText().length();
      ArrayNode vector =
          openAi ? rows.insertObject(0).put("index", i).putArray("embedding") : rows.addArray();
      vector.add(length).add(1);
    }
    body.putObject("usage").put("total_tokens", 9);
    send(exchange, 200, body.toString());
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
