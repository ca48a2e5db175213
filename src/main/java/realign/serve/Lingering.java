package realign.serve;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Connections that were closed while their client may still be sending. Closed at once they would
 * be reset, and the client would lose the reply that says why (RFC 9112, section 9.6): so only our
 * own end is closed, and what still comes is thrown away for a while.
 */
final class Lingering implements AutoCloseable {
  private static final long MOST_BYTES = 16L << 20;
  private static final long MILLISECONDS_BETWEEN = 10;
  private static final int MOST_LOOKS = 200;

  private final Scheduler scheduler;
  private final Set<EndPoint> waiting = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  Lingering(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  SocketChannelEndPoint endPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key) {
    return new EndPoint(channel, selector, key);
  }

  /** Waits for nobody any longer. */
  @Override
  public void close() {
    closed = true;
    waiting.forEach(EndPoint::leave);
  }

  private final class EndPoint extends SocketChannelEndPoint {
    private final SocketChannel channel;
    private final SelectionKey key;
    private long bytes;
    private int looks;

    EndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
      super(channel, selector, key, scheduler);
      this.channel = channel;
      this.key = key;
    }

    @Override
    public void doClose() {
      try {
        key.cancel();
        channel.shutdownOutput();
        waiting.add(this);
        look();
      } catch (IOException e) {
        leave();
      }
    }

    private void look() {
      if (!closed && isTalking()) {
        scheduler.schedule(this::look, MILLISECONDS_BETWEEN, TimeUnit.MILLISECONDS);
      } else {
        leave();
      }
    }

    private boolean isTalking() {
      ByteBuffer waste = ByteBuffer.allocate(16 << 10);
      try {
        int read = channel.read(waste);
        while (read > 0 && bytes < MOST_BYTES) {
          bytes += read;
          read = channel.read(waste.clear());
        }
        return read == 0 && ++looks < MOST_LOOKS;
      } catch (IOException e) {
        return false;
      }
    }

    private void leave() {
      waiting.remove(this);
      super.doClose();
    }
  }
}
