package realign.question.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A loopback server that speaks OpenAI's and Ollama's wire formats, and behaves as its script says:
 * one turn a request, the last turn for all that follow.
 */
public final class FakeServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the server does with a request. */
  public interface Turn {
    void take(HttpExchange exchange, FakeServer server) throws IOException;
  }

  /** A request as it came. */
  public record Request(String path, String authorization, JsonNode body) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<Turn> script = new ArrayDeque<>();
  private volatile String models = "";
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  public FakeServer(Turn... script) throws IOException {
    this.script.addAll(List.of(script));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Has it answer with this whenever it is asked for its models, outside the script. */
  public FakeServer listing(String body) {
    models = body;
    return this;
  }

  public List<Request> requests() {
    return requests;
  }

  public ChatServer openAi() {
    return new ChatServer(ChatServer.Protocol.OPENAI, URI.create(base() + "/v1"));
  }

  public ChatServer ollama() {
    return new ChatServer(ChatServer.Protocol.OLLAMA, URI.create(base()));
  }

  private String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    if (!models.isEmpty() && exchange.getRequestMethod().equals("GET")) {
      try (exchange) {
        reply(exchange, 200, models);
      }
      return;
    }
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(
        new Request(
            exchange.getRequestURI().getPath(),
            String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
            JSON.readTree(body)));
    Turn turn;
    synchronized (script) {
      turn = script.size() > 1 ? script.remove() : script.element();
    }
    try (exchange) {
      turn.take(exchange, this);
    }
  }

  /** The model says this; the frame is the one of the protocol asked in. */
  public static Turn says(String content) {
    return says(content, "stop");
  }

  public static Turn says(String content, String why) {
    return (exchange, server) -> {
      boolean ollama = exchange.getRequestURI().getPath().equals("/api/chat");
      Object message = Map.of("role", "assistant", "content", content);
      Object answer =
          ollama
              ? Map.of(
                  "model",
                  "llama3.1:8b",
                  "created_at",
                  "2026-01-01T00:00:00Z",
                  "message",
                  message,
                  "done",
                  true,
                  "done_reason",
                  why,
                  "prompt_eval_count",
                  300,
                  "eval_count",
                  80)
              : Map.of(
                  "id",
                  "chatcmpl-1",
                  "object",
                  "chat.completion",
                  "created",
                  1,
                  "model",
                  "m",
                  "choices",
                  List.of(Map.of("index", 0, "message", message, "finish_reason", why)),
                  "usage",
                  Map.of("prompt_tokens", 300, "completion_tokens", 80, "total_tokens", 380));
      reply(exchange, 200, JSON.writeValueAsString(answer));
    };
  }

  public static Turn status(int status, String body, String... headers) {
    return (exchange, server) -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
      }
      reply(exchange, status, body);
    };
  }

  /** Promises an answer, sends a little of it and hangs up. */
  public static Turn hangsUp() {
    return (exchange, server) -> {
      exchange.sendResponseHeaders(200, 10_000);
      exchange.getResponseBody().write("{\"id\":".getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
    };
  }

  /** Sends a byte now and then, for ever. */
  public static Turn dribbles() {
    return (exchange, server) -> {
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream body = exchange.getResponseBody()) {
        while (!Thread.currentThread().isInterrupted()) {
          body.write(' ');
          body.flush();
          Thread.sleep(20);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
