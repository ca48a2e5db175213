package realign.serve;

import java.net.BindException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import realign.job.Messages;
import realign.job.ServiceFailure;

/**
 * HTTP on one address. Whatever isn't HTTP is refused here, in the same form as what is and can't
 * be answered; clients that are slow cost a connection each, and nobody else's time.
 */
final class HttpDoor implements AutoCloseable {
  private static final Messages MESSAGES = Messages.of(HttpDoor.class);
  private static final int CONNECTIONS = 256;

  /** One for each connection, and those that listen: a slow client never has the last one. */
  private static final int THREADS = CONNECTIONS + 16;

  private static final int LARGEST_HEADERS = 16 << 10;
  private static final int IDLE_MILLISECONDS = 30_000;
  private static final int MILLISECONDS_TO_FINISH = 2_000;

  /** Answers one request, on a thread of its own. */
  @FunctionalInterface
  interface Answer {
    void to(Request request, Response response, Callback written);
  }

  private final ServeSettings settings;
  private final Server server;
  private final Lingering lingering;
  private final ServerConnector connector;

  HttpDoor(ServeSettings settings, Answer answer) {
    this.settings = settings;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 8);
    threads.setName("serve");
    threads.setDaemon(true);
    server = new Server(threads, new ScheduledExecutorScheduler("serve-timer", true), null);
    lingering = new Lingering(server.getScheduler());
    connector = connector();
    connector.setHost(settings.resolved().getHostAddress());
    connector.setPort(settings.port());
    connector.setIdleTimeout(IDLE_MILLISECONDS);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
    server.setErrorHandler(new Refusal());
    server.setHandler(new GracefulHandler(handler(answer)));
    server.setStopTimeout(MILLISECONDS_TO_FINISH);
  }

  private ServerConnector connector() {
    return new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration())) {
      @Override
      protected SocketChannelEndPoint newEndPoint(
          SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        SocketChannelEndPoint client = lingering.endPoint(channel, selector, key);
        client.setIdleTimeout(getIdleTimeout());
        return client;
      }
    };
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setRequestHeaderSize(LARGEST_HEADERS);
    return configuration;
  }

  private static Handler handler(Answer answer) {
    return new Handler.Abstract() {
      @Override
      public boolean handle(Request request, Response response, Callback written) {
        answer.to(request, response, written);
        return true;
      }
    };
  }

  /**
   * Starts answering.
   *
   * @throws ServiceFailure if the port is taken or can't be opened
   */
  void open() {
    try {
      connector.open();
      server.start();
    } catch (Exception e) {
      close();
      boolean taken = e instanceof BindException || e.getCause() instanceof BindException;
      throw new ServiceFailure(
          MESSAGES.text(
              taken ? "port.taken" : "port.failed",
              settings.address(),
              String.valueOf(settings.port())),
          MESSAGES.text("port.taken.advice"),
          e);
    }
  }

  /** Where clients reach it. */
  URI address() {
    String host = settings.resolved().getHostAddress();
    return URI.create(
        "http://"
            + (host.contains(":") ? "[" + host + "]" : host)
            + ":"
            + connector.getLocalPort());
  }

  static void send(Response response, int status, byte[] reply, Callback written) {
    response.setStatus(status);
    HttpFields.Mutable headers = response.getHeaders();
    if (!headers.contains(HttpHeader.CONTENT_TYPE)) {
      headers.put(HttpHeader.CONTENT_TYPE, "application/json");
    }
    headers.put("X-Content-Type-Options", "nosniff");
    if (status == 401) {
      headers.put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
    }
    headers.put(HttpHeader.CONTENT_LENGTH, reply.length);
    response.write(true, ByteBuffer.wrap(reply), written);
  }

  /** Takes no more requests, finishes those it has, and frees the port. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the server doesn't stop", e);
    } finally {
      connector.close();
      lingering.close();
    }
  }
}
