package realign.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An embeddings service in Ollama's protocol that counts words. */
final class WordVectors implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DIMENSION = 64;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
  private final HttpServer server;

  WordVectors() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/api/embed", this::answer);
    server.start();
  }

  /** As {@code --encoder} takes it. */
  String name() {
    return "ollama:words@http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** All texts since the last time, in the order in which they came. */
  List<String> asked() {
    List<String> texts = List.copyOf(asked);
    asked.clear();
    return texts;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode texts = JSON.readTree(exchange.getRequestBody()).path("input");
      texts.forEach(text -> asked.add(text.asText()));
      double[][] vectors = new double[texts.size()][];
      for (int i = 0; i < vectors.length; i++) {
        vectors[i] = vector(texts.get(i).asText());
      }
      byte[] reply = JSON.writeValueAsBytes(Map.of("embeddings", vectors));
      exchange.sendResponseHeaders(200, reply.length);
      exchange.getResponseBody().write(reply);
    }
  }

  private static double[] vector(String text) {
    double[] counts = new double[DIMENSION];
    counts[0] = 1;
    for (String word : text.split("\\W+", -1)) {
      counts[Math.floorMod(word.hashCode(), DIMENSION)]++;
    }
    return counts;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
