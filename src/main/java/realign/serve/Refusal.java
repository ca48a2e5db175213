package realign.serve;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import realign.job.Messages;

/** What is said to bytes that are no request, before anything else sees them. */
final class Refusal extends ErrorHandler {
  private static final Messages MESSAGES = Messages.of(Refusal.class);

  @Override
  public boolean handle(Request request, Response response, Callback written) {
    int asked = response.getStatus();
    // Versions and encodings that aren't known are the client's fault here, not the server's.
    int status = asked == 503 || (asked >= 400 && asked < 500) ? asked : 400;
    ApiError error =
        status == 503
            ? ApiError.failed(503, MESSAGES.text("closing"))
            : ApiError.refused(status, text(status), "bad_request");
    response.reset();
    HttpDoor.send(response, status, Replies.error(error), written);
    return true;
  }

  private static String text(int status) {
    return switch (status) {
      case 414 -> MESSAGES.text("http.address");
      case 431 -> MESSAGES.text("http.headers");
      case 408 -> MESSAGES.text("http.slow");
      default -> MESSAGES.text("http.broken");
    };
  }
}
