package realign.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;
import realign.job.Messages;

/** What a request must satisfy before anything is done with it. */
final class Gate {
  static final int LARGEST_BODY = 8 << 20;

  private static final int PORTION = 1 << 16;
  private static final long LONGEST_NANOSECONDS = 30_000_000_000L;

  private static final Messages MESSAGES = Messages.of(Gate.class);
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

  private final ServeSettings settings;

  Gate(ServeSettings settings) {
    this.settings = settings;
  }

  /**
   * Lets a request in.
   *
   * @param open whether it needs no token
   * @throws ApiError if it isn't let in
   */
  void check(Request request, Response response, String method, boolean open) {
    requireHost(request);
    if (!open) {
      requireToken(request.getHeaders());
    }
    if (!request.getMethod().equals(method)) {
      response.getHeaders().put(HttpHeader.ALLOW, method);
      throw ApiError.refused(405, MESSAGES.text("method.wrong", method), "method_not_allowed");
    }
  }

  /** On loopback, a page that made its name point here must not be answered. */
  private void requireHost(Request request) {
    List<String> hosts = request.getHeaders().getValuesList(HttpHeader.HOST);
    if (hosts.size() != 1) {
      throw ApiError.wrong(MESSAGES.text("host.missing"), null);
    }
    int port = Request.getLocalPort(request);
    String host = hosts.get(0).toLowerCase(Locale.ROOT);
    String name = host.endsWith(":" + port) ? host.substring(0, host.lastIndexOf(':')) : host;
    boolean known = LOCAL.contains(name) && (port == 80 || !name.equals(host));
    if (settings.isLoopback() && !known) {
      throw ApiError.refused(403, MESSAGES.text("host.foreign"), "host_not_allowed");
    }
  }

  private void requireToken(HttpFields headers) {
    @Nullable String token = settings.token();
    if (token == null) {
      return;
    }
    String given = String.valueOf(headers.get(HttpHeader.AUTHORIZATION));
    byte[] expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
      throw ApiError.refused(401, MESSAGES.text("token.wrong"), "invalid_api_key");
    }
  }

  /**
   * Reads a JSON body.
   *
   * @throws ApiError if it isn't declared as JSON, breaks off, is too large, or too slow
   */
  static byte[] body(Request request) {
    String type = String.valueOf(request.getHeaders().get(HttpHeader.CONTENT_TYPE));
    // Also what keeps other sites' pages out: browsers don't send this type unasked.
    if (!type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals("application/json")) {
      throw ApiError.refused(415, MESSAGES.text("type.wrong"), "unsupported_media_type");
    }
    byte[] body;
    try {
      body = read(Request.asInputStream(request));
    } catch (IOException e) {
      // Chunks that are none, or a client that hung up: not a fault on this side.
      throw ApiError.wrong(MESSAGES.text("body.broken"), null);
    }
    if (body.length > LARGEST_BODY) {
      throw ApiError.refused(
          413, MESSAGES.text("body.large", String.valueOf(LARGEST_BODY >> 20)), "too_large");
    }
    return body;
  }

  /** Little more than is taken, at most; a client that goes on and on isn't waited for. */
  private static byte[] read(InputStream in) throws IOException {
    long begun = System.nanoTime();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] buffer = new byte[PORTION];
    int count = in.read(buffer);
    while (count >= 0 && body.size() <= LARGEST_BODY) {
      body.write(buffer, 0, count);
      if (System.nanoTime() - begun > LONGEST_NANOSECONDS) {
        throw ApiError.refused(408, MESSAGES.text("http.slow"), "too_slow");
      }
      count = in.read(buffer);
    }
    return body.toByteArray();
  }
}
