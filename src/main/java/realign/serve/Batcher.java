package realign.serve;

import java.util.ArrayList;
import java.util.List;
import realign.encoder.Encoder;
import realign.encoder.Role;
import realign.job.Messages;
import realign.job.Progress;

/**
 * Encodes the texts of concurrent requests together. A worker a core takes its share of all that
 * waits, so that under load batches grow by themselves and at rest nothing waits for company.
 */
final class Batcher implements AutoCloseable {
  private static final Messages MESSAGES = Messages.of(Batcher.class);
  private static final int MOST_WAITING = 4 * EmbeddingRequest.MOST_TEXTS;

  /** Texts at once: more gain nothing, and let the other cores wait. */
  private static final int BATCH = 16;

  private final Encoder encoder;
  private final Metrics metrics;
  private final Waiting waiting = new Waiting();
  private final List<Thread> workers = new ArrayList<>();
  private boolean closed;

  Batcher(Encoder encoder, int workerCount, Metrics metrics) {
    this.encoder = encoder;
    this.metrics = metrics;
    for (int i = 0; i < workerCount; i++) {
      Thread worker = new Thread(this::work, "encode-" + i);
      worker.setDaemon(true);
      workers.add(worker);
    }
    workers.forEach(Thread::start);
  }

  /**
   * Encodes texts, and waits for them.
   *
   * @throws ApiError where too much is waiting already, or the server is closing
   */
  Order.Encoded encode(List<String> texts, Role role) {
    Order order = new Order(texts, role);
    synchronized (waiting) {
      if (closed) {
        throw ApiError.failed(503, MESSAGES.text("closing"));
      }
      if (waiting.size() + texts.size() > MOST_WAITING) {
        throw ApiError.refused(429, MESSAGES.text("busy"), "rate_limit_exceeded");
      }
      waiting.add(order);
      waiting.notifyAll();
    }
    return order.await();
  }

  private void work() {
    try {
      for (List<Order.Piece> batch = take(); !batch.isEmpty(); batch = take()) {
        run(batch);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** This worker's share of the texts of one role; none once closed. */
  private List<Order.Piece> take() throws InterruptedException {
    synchronized (waiting) {
      while (true) {
        while (waiting.isEmpty()) {
          if (closed) {
            return List.of();
          }
          waiting.wait();
        }
        int share = (waiting.size() + workers.size() - 1) / workers.size();
        List<Order.Piece> batch = waiting.take(Math.min(BATCH, share));
        if (!batch.isEmpty()) {
          return batch;
        }
      }
    }
  }

  private void run(List<Order.Piece> batch) {
    List<String> texts = batch.stream().map(Order.Piece::text).toList();
    Role role = batch.get(0).order().role();
    try {
      Order.complete(batch, encoder.encode(texts, role, Progress.NONE));
      metrics.encoded(texts.size());
    } catch (RuntimeException | Error e) {
      Order.fail(batch, e);
    }
  }

  /** Lets the texts that wait be finished, then ends the workers. */
  @Override
  public void close() {
    synchronized (waiting) {
      closed = true;
      waiting.notifyAll();
    }
  }
}
