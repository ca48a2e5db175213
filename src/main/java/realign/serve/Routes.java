package realign.serve;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import realign.job.Messages;

/** What is behind each path. */
final class Routes {
  static final List<String> PATHS = List.of("/v1/embeddings", "/v1/models", "/health", "/metrics");

  private static final Messages MESSAGES = Messages.of(Routes.class);

  private final Gate gate;
  private final Batcher batcher;
  private final Metrics metrics;

  Routes(Gate gate, Batcher batcher, Metrics metrics) {
    this.gate = gate;
    this.batcher = batcher;
    this.metrics = metrics;
  }

  /** The path that is asked for; empty where there is none. */
  static String path(Request request) {
    return Objects.requireNonNullElse(request.getHttpURI().getDecodedPath(), "");
  }

  /**
   * The body of a reply with status 200.
   *
   * @throws ApiError for every other
   */
  byte[] reply(Request request, Response response, ServedModel model) {
    return switch (path(request)) {
      case "/v1/embeddings" -> {
        gate.check(request, response, "POST", false);
        yield embeddings(Gate.body(request), model);
      }
      case "/v1/models" -> {
        gate.check(request, response, "GET", false);
        yield Replies.models(model);
      }
      case "/health" -> {
        gate.check(request, response, "GET", true);
        yield Replies.health(model);
      }
      case "/metrics" -> {
        gate.check(request, response, "GET", false);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; version=0.0.4");
        yield metrics.text().getBytes(StandardCharsets.UTF_8);
      }
      default -> {
        gate.check(request, response, request.getMethod(), true);
        throw ApiError.refused(404, MESSAGES.text("path.unknown"), "not_found");
      }
    };
  }

  private byte[] embeddings(byte[] body, ServedModel served) {
    EmbeddingRequest request = EmbeddingRequest.parse(body, served);
    Order.Encoded encoded = batcher.encode(request.texts(), request.role());
    List<float[]> vectors =
        encoded.vectors().stream()
            .map(vector -> served.serve(vector, request.role()))
            .map(vector -> Dimensions.first(vector, request.dimensions()))
            .toList();
    return Replies.embeddings(request, vectors, encoded.tokens());
  }
}
