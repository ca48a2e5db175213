package realign.serve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import realign.encoder.Encoder;
import realign.encoder.Encoding;
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

  /** One request's vectors and their tokens. */
  record Encoded(List<float[]> vectors, long tokens) {}

  private record Order(List<String> texts, Role role, CompletableFuture<Encoded> result) {}

  private final Encoder encoder;
  private final Metrics metrics;
  private final ArrayDeque<Order> waiting = new ArrayDeque<>();
  private final List<Thread> workers = new ArrayList<>();
  private int waitingTexts;
  private boolean closed;

  Batcher(Encoder encoder, int workerCount, Metrics metrics) {
    this.encoder = encoder;
    this.metrics = metrics;
    for (int i = 0; i < workerCount; i++) {
      Thread worker = new Thread(this::work, "encode-" + i);
      worker.setDaemon(true);
      worker.start();
      workers.add(worker);
    }
  }

  /**
   * Encodes texts, and waits for them.
   *
   * @throws ApiError where too much is waiting already, or the server is closing
   */
  Encoded encode(List<String> texts, Role role) {
    Order order = new Order(texts, role, new CompletableFuture<>());
    synchronized (waiting) {
      if (closed) {
        throw ApiError.failed(503, MESSAGES.text("closing"));
      }
      if (waitingTexts + texts.size() > MOST_WAITING) {
        throw ApiError.refused(429, MESSAGES.text("busy"), "rate_limit_exceeded");
      }
      waiting.add(order);
      waitingTexts += texts.size();
      waiting.notify();
    }
    try {
      return order.result().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private void work() {
    try {
      for (List<Order> batch = take(); !batch.isEmpty(); batch = take()) {
        run(batch);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** This worker's share of the orders of one role; none once closed. */
  private List<Order> take() throws InterruptedException {
    synchronized (waiting) {
      while (waiting.isEmpty()) {
        if (closed) {
          return List.of();
        }
        waiting.wait();
      }
      int share = (waitingTexts + workers.size() - 1) / Math.max(1, workers.size());
      List<Order> batch = new ArrayList<>();
      Role role = waiting.element().role();
      int texts = 0;
      do {
        Order order = waiting.remove();
        batch.add(order);
        texts += order.texts().size();
      } while (!waiting.isEmpty() && waiting.element().role() == role && texts < share);
      waitingTexts -= texts;
      return batch;
    }
  }

  private void run(List<Order> batch) {
    List<String> texts = batch.stream().flatMap(order -> order.texts().stream()).toList();
    try {
      Encoding encoding = encoder.encode(texts, batch.get(0).role(), Progress.NONE);
      metrics.encoded(texts.size());
      int from = 0;
      for (Order order : batch) {
        order.result().complete(part(encoding, from, order.texts().size()));
        from += order.texts().size();
      }
    } catch (RuntimeException | Error e) {
      batch.forEach(order -> order.result().completeExceptionally(e));
    }
  }

  private static Encoded part(Encoding encoding, int from, int count) {
    List<float[]> vectors = new ArrayList<>(count);
    long tokens = 0;
    for (int i = from; i < from + count; i++) {
      vectors.add(encoding.vectors().row(i));
      tokens += encoding.tokens()[i];
    }
    return new Encoded(vectors, tokens);
  }

  /** Lets the orders that wait be finished, then ends the workers. */
  @Override
  public void close() {
    synchronized (waiting) {
      closed = true;
      waiting.notifyAll();
    }
  }
}
