package realign.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Takes steps, each lane's share on a thread of its own or all on the caller's: the sums are the
 * same to the last bit.
 */
final class Steps implements AutoCloseable {
  private final Weights weights;
  private final List<List<Objective>> lanes;
  private final Optional<ExecutorService> others;

  /**
   * Ready for the first.
   *
   * @param lanes the parts of the loss, for each lane all of them
   * @param threads 1 for the caller's alone
   */
  Steps(Weights weights, List<List<Objective>> lanes, int threads) {
    this.weights = weights;
    this.lanes = lanes;
    this.others =
        Math.min(threads, lanes.size()) > 1
            ? Optional.of(Executors.newFixedThreadPool(lanes.size() - 1, Steps::thread))
            : Optional.empty();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "training");
    thread.setDaemon(true);
    return thread;
  }

  /** Draws a batch for each part; returns the loss and leaves its slope in the weights. */
  double step(boolean both) {
    weights.begin();
    double loss = others.isPresent() ? together(others.get(), both) : inTurn(both);
    return loss + weights.slope();
  }

  private double inTurn(boolean both) {
    double loss = 0;
    for (List<Objective> lane : lanes) {
      loss += sum(lane, both);
    }
    return loss;
  }

  private double together(ExecutorService threads, boolean both) {
    List<Future<Double>> shares = new ArrayList<>();
    for (List<Objective> lane : lanes.subList(1, lanes.size())) {
      shares.add(threads.submit(() -> sum(lane, both)));
    }
    double loss = sum(lanes.get(0), both);
    for (Future<Double> share : shares) {
      loss += result(share);
    }
    return loss;
  }

  private static double sum(List<Objective> parts, boolean both) {
    double loss = 0;
    for (Objective part : parts) {
      loss += part.step(both);
    }
    return loss;
  }

  private static double result(Future<Double> share) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return share.get();
        } catch (InterruptedException e) {
          // The other thread still writes: its share is waited for, and then the caller told.
          interrupted = true;
        } catch (ExecutionException e) {
          throw new CompletionException(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    others.ifPresent(ExecutorService::shutdown);
  }
}
