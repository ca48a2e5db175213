package realign.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import realign.adapter.Checkpoint;
import realign.adapter.Side;
import realign.adapter.Trainer;
import realign.adapter.TrainingData;
import realign.job.Cancelled;
import realign.job.Messages;
import realign.job.Progress;

/**
 * Trains candidates, two at a time, and keeps the best trial of each. What it finds depends on the
 * candidates alone, unless it is cut short.
 */
final class Search {
  static final int THREADS = 2;

  private final Validation validation;
  private final Worth worth;
  private final ExperimentListener listener;
  private final Progress progress;
  private final BooleanSupplier over;
  private final AtomicInteger trained = new AtomicInteger();
  private int epochs;

  /**
   * @param over whether the time is up
   */
  Search(
      Validation validation,
      Worth worth,
      ExperimentListener listener,
      Progress progress,
      BooleanSupplier over) {
    this.validation = validation;
    this.worth = worth;
    this.listener = listener;
    this.progress = progress;
    this.over = over;
  }

  /**
   * The course of each candidate that got as far as a checkpoint, in the candidates' order.
   *
   * @throws Cancelled if that happened before the first checkpoint
   */
  List<Course> run(List<Candidate> candidates, Function<Side, TrainingData> data, long seed) {
    epochs = candidates.stream().mapToInt(Search::epochs).sum();
    went(0);
    ExecutorService workers =
        Executors.newFixedThreadPool(Math.min(THREADS, candidates.size()), Search::thread);
    try {
      List<Future<Course>> futures = new ArrayList<>();
      for (Candidate candidate : candidates) {
        futures.add(workers.submit(() -> train(candidate, candidates.size(), data, seed)));
      }
      List<Course> courses = new ArrayList<>();
      for (Future<Course> future : futures) {
        Course course = future.get();
        if (!course.trials().isEmpty()) {
          courses.add(course);
        }
      }
      if (courses.isEmpty()) {
        throw new Cancelled();
      }
      return courses;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Cancelled();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new CompletionException(e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  /** A candidate's trials, the best of each epoch. */
  record Course(Candidate candidate, List<Trial> trials) {
    Trial best() {
      return Worth.bestEpoch(trials);
    }

    Trial last() {
      return trials.get(trials.size() - 1);
    }
  }

  /** How often there can be something to tell of a candidate. */
  private static int epochs(Candidate candidate) {
    return Math.max(1, candidate.recipe().course().epochs());
  }

  private void went(int count) {
    int now = trained.addAndGet(count);
    progress.report(Messages.of(Search.class).text("searching"), now, epochs);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "search");
    thread.setDaemon(true);
    return thread;
  }

  private Course train(Candidate candidate, int all, Function<Side, TrainingData> data, long seed) {
    List<Trial> trials = new ArrayList<>();
    Course course = new Course(candidate, trials);
    boolean first = candidate.number() == 1;
    if (progress.cancelled() || (over.getAsBoolean() && !first)) {
      return course;
    }
    tell(() -> listener.started(candidate.number(), candidate.recipe().name()));
    try {
      new Trainer(all == 1 ? THREADS : 1)
          .train(
              data.apply(candidate.recipe().side()),
              candidate.recipe(),
              seed,
              checkpoint -> {
                Trial trial = best(candidate, checkpoint);
                trials.add(trial);
                tell(
                    () -> {
                      listener.advanced(trial.point());
                      went(1);
                    });
                return !over.getAsBoolean();
              },
              quiet());
    } catch (Cancelled e) {
      // What was scored before is kept.
    }
    tell(
        () -> {
          listener.finished(candidate.number());
          went(Math.max(0, epochs(candidate) - trials.size()));
        });
    return course;
  }

  private Progress quiet() {
    return new Progress() {
      @Override
      public void report(String what, long steps, long total) {}

      @Override
      public boolean cancelled() {
        return progress.cancelled();
      }
    };
  }

  private Trial best(Candidate candidate, Checkpoint checkpoint) {
    List<Trial> trials = new ArrayList<>();
    for (double near : candidate.nears()) {
      trials.add(trial(candidate, checkpoint, near));
    }
    return Worth.best(trials.get(0), trials);
  }

  private Trial trial(Candidate candidate, Checkpoint checkpoint, double near) {
    Checkpoint nearer = near == 1 ? checkpoint : checkpoint.near(near);
    var scores =
        validation.scores(
            validation.ranks(candidate.recipe().side(), nearer.weights(), nearer.bias()));
    return new Trial(
        candidate,
        checkpoint.epoch(),
        near,
        checkpoint.loss(),
        nearer.weights(),
        nearer.bias(),
        scores,
        worth.of(scores),
        false);
  }

  private synchronized void tell(Runnable event) {
    event.run();
  }
}
