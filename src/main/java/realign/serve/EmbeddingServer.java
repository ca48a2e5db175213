package realign.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import realign.encoder.Encoder;
import realign.job.BadArguments;
import realign.job.Failure;
import realign.job.Messages;
import realign.job.ServiceFailure;

/**
 * An endpoint that speaks OpenAI's embeddings protocol: {@code /v1/embeddings}, {@code /v1/models},
 * {@code /health} and {@code /metrics}. Ready when the constructor returns.
 */
public final class EmbeddingServer implements AutoCloseable {
  private static final Messages MESSAGES = Messages.of(EmbeddingServer.class);
  private static final int THREADS = 64;
  private static final int SECONDS_TO_FINISH = 2;
  private static final AtomicInteger THREAD = new AtomicInteger();

  static {
    // The JDK's server reads these once, before its first start; unset, most are unlimited.
    setDefault("sun.net.httpserver.nodelay", "true");
    setDefault("sun.net.httpserver.maxReqTime", "30");
    setDefault("sun.net.httpserver.maxRspTime", "120");
    setDefault("sun.net.httpserver.maxReqHeaders", "64");
    setDefault("sun.net.httpserver.drainAmount", "65536");
    setDefault("jdk.httpserver.maxConnections", "256");
  }

  private final HttpServer server;
  private final ExecutorService threads;
  private final Routes routes;
  private final Encoder encoder;
  private final Metrics metrics = new Metrics();
  private final Batcher batcher;
  private final RequestLog log = new RequestLog();
  private final AtomicInteger answering = new AtomicInteger();
  private volatile ServedModel model;
  private volatile Consumer<ServedRequest> listener = request -> {};

  /**
   * Starts answering.
   *
   * @param encoder stays the caller's to close, after this server
   * @throws BadArguments if the model is for another encoder
   * @throws ServiceFailure if the port is taken or can't be opened
   */
  public EmbeddingServer(ServeSettings settings, Encoder encoder, ServedModel model) {
    this.encoder = encoder;
    this.model = fitting(model, encoder);
    this.server = open(settings);
    this.threads = Executors.newFixedThreadPool(THREADS, EmbeddingServer::thread);
    this.batcher = new Batcher(encoder, Runtime.getRuntime().availableProcessors(), metrics);
    this.routes = new Routes(new Gate(settings), batcher, metrics);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  private static HttpServer open(ServeSettings settings) {
    InetSocketAddress address = new InetSocketAddress(settings.resolved(), settings.port());
    try {
      return HttpServer.create(address, 0);
    } catch (BindException e) {
      throw new ServiceFailure(
          MESSAGES.text("port.taken", settings.address(), String.valueOf(settings.port())),
          MESSAGES.text("port.taken.advice"),
          e);
    } catch (IOException e) {
      throw new ServiceFailure(
          MESSAGES.text("port.failed", settings.address(), String.valueOf(settings.port())),
          MESSAGES.text("port.taken.advice"),
          e);
    }
  }

  private static ServedModel fitting(ServedModel model, Encoder encoder) {
    if (!model.adapter().encoder().equals(encoder.identity())) {
      throw new BadArguments(
          MESSAGES.text(
              "model.misfit", model.adapter().encoder().name(), encoder.identity().name()),
          MESSAGES.text("model.misfit.advice"));
    }
    return model;
  }

  /** Where clients reach it: the base address that they put {@code /v1} after. */
  public URI address() {
    InetSocketAddress address = server.getAddress();
    String host = Objects.requireNonNull(address.getAddress()).getHostAddress();
    return URI.create(
        "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort());
  }

  /**
   * Serves another adapter from the next request on.
   *
   * @throws BadArguments if it is for another encoder
   */
  public void serve(ServedModel next) {
    model = fitting(next, encoder);
  }

  /** The last requests, newest first. */
  public List<ServedRequest> recent() {
    return log.newestFirst();
  }

  /**
   * Has a listener told of each request that was answered, on the thread that answered it; only
   * one.
   */
  public void onRequest(Consumer<ServedRequest> told) {
    listener = told;
  }

  private void answer(HttpExchange exchange) throws IOException {
    long begun = System.nanoTime();
    answering.incrementAndGet();
    metrics.began();
    int status = 200;
    byte[] reply;
    try {
      reply = routes.reply(exchange, model);
    } catch (ApiError | Failure e) {
      ApiError error = e instanceof ApiError known ? known : translated(e);
      status = error.status();
      reply = Replies.error(error);
    } catch (RuntimeException | Error e) {
      status = 500;
      reply = Replies.error(ApiError.failed(500, MESSAGES.text("bug")));
    }
    // Before the reply is out, so that whoever has it finds it counted.
    record(exchange, status, (System.nanoTime() - begun) / 1e9);
    try (exchange) {
      send(exchange, status, reply);
    } finally {
      answering.decrementAndGet();
    }
  }

  private void record(HttpExchange exchange, int status, double seconds) {
    String path = exchange.getRequestURI().getPath();
    metrics.finished(Routes.PATHS.contains(path) ? path : "other", status, seconds);
    ServedRequest request = new ServedRequest(exchange.getRequestMethod(), path, status, seconds);
    log.add(request);
    listener.accept(request);
  }

  private static ApiError translated(RuntimeException failure) {
    String message = String.valueOf(failure.getMessage());
    return failure instanceof ServiceFailure
        ? ApiError.failed(503, message)
        : ApiError.wrong(message, null);
  }

  private static void send(HttpExchange exchange, int status, byte[] reply) throws IOException {
    if (!exchange.getResponseHeaders().containsKey("Content-Type")) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
    }
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    if (status == 401) {
      exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
    }
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head ? -1 : reply.length);
    if (!head) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(reply);
      }
    }
  }

  private static void setDefault(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "serve-" + THREAD.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  /** Takes no more requests, finishes those it has, and frees the port. */
  @Override
  public void close() {
    // The JDK's server waits its whole time out, whether there is anything to wait for or not.
    server.stop(answering.get() == 0 ? 0 : SECONDS_TO_FINISH);
    batcher.close();
    threads.shutdown();
  }
}
