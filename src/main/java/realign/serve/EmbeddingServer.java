package realign.serve;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
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
  private final HttpDoor door;
  private final Routes routes;
  private final Encoder encoder;
  private final Metrics metrics = new Metrics();
  private final Batcher batcher;
  private final RequestLog log = new RequestLog();
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
    this.batcher = new Batcher(encoder, Runtime.getRuntime().availableProcessors(), metrics);
    this.routes = new Routes(new Gate(settings), batcher, metrics);
    this.door = new HttpDoor(settings, this::answer);
    try {
      door.open();
    } catch (RuntimeException e) {
      batcher.close();
      throw e;
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
    return door.address();
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

  private void answer(Request request, Response response, Callback written) {
    long begun = System.nanoTime();
    metrics.began();
    int status = 200;
    byte[] reply;
    try {
      reply = routes.reply(request, response, model);
    } catch (ApiError | Failure e) {
      ApiError error = e instanceof ApiError known ? known : translated(e);
      status = error.status();
      reply = Replies.error(error);
    } catch (RuntimeException | Error e) {
      status = 500;
      reply = Replies.error(ApiError.failed(500, MESSAGES.text("bug")));
    }
    // Before the reply is out, so that whoever has it finds it counted.
    record(request, status, (System.nanoTime() - begun) / 1e9);
    HttpDoor.send(response, status, reply, written);
  }

  private void record(Request request, int status, double seconds) {
    String path = Routes.path(request);
    metrics.finished(Routes.PATHS.contains(path) ? path : "other", status, seconds);
    ServedRequest served = new ServedRequest(request.getMethod(), path, status, seconds);
    log.add(served);
    listener.accept(served);
  }

  private static ApiError translated(RuntimeException failure) {
    String message = String.valueOf(failure.getMessage());
    return failure instanceof ServiceFailure
        ? ApiError.failed(503, message)
        : ApiError.wrong(message, null);
  }

  /** Takes no more requests, finishes those it has, and frees the port. */
  @Override
  public void close() {
    door.close();
    batcher.close();
  }
}
