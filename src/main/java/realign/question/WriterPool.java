package realign.question;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.job.Cancelled;
import realign.job.Progress;

/**
 * As many threads as the writer wants, each asked about one chunk at a time. Results are handed
 * over on the caller's thread.
 */
final class WriterPool implements AutoCloseable {
  private static final long LOOK_MILLISECONDS = 50;
  private static final long END_SECONDS = 10;

  private final QuestionWriter writer;
  private final Demand demand;
  private final Budget budget;
  private final Progress progress;
  private final ExecutorService threads;
  private final BlockingQueue<Result> results = new LinkedBlockingQueue<>();
  private int asked;

  /** Either a writing or what was thrown. */
  private record Result(
      Chunk chunk, @Nullable Writing writing, @Nullable RuntimeException thrown) {}

  WriterPool(QuestionWriter writer, Demand demand, Budget budget, Progress progress) {
    this.writer = writer;
    this.demand = demand;
    this.budget = budget;
    this.progress = progress;
    this.threads = Executors.newFixedThreadPool(writer.concurrency(), WriterPool::thread);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "question-writer");
    thread.setDaemon(true);
    return thread;
  }

  /** Asks about all chunks, or until the tally is over. */
  void ask(List<Chunk> chunks, Tally tally) {
    Iterator<Chunk> next = chunks.iterator();
    while (true) {
      // Asked here too, or a result that comes just before would let another chunk start.
      if (progress.cancelled()) {
        throw stop(tally);
      }
      while (next.hasNext() && asked < writer.concurrency() && !tally.over()) {
        Chunk chunk = next.next();
        threads.execute(() -> write(chunk));
        asked++;
      }
      if (asked == 0) {
        return;
      }
      Result result = await(tally);
      if (result != null) {
        asked--;
        save(result, tally);
      }
    }
  }

  private void write(Chunk chunk) {
    try {
      results.add(new Result(chunk, writer.write(chunk, demand, budget, progress), null));
    } catch (RuntimeException thrown) {
      results.add(new Result(chunk, null, thrown));
    }
  }

  private @Nullable Result await(Tally tally) {
    try {
      if (progress.cancelled()) {
        throw stop(tally);
      }
      return results.poll(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stop(tally);
    }
  }

  /** Breaks off what is under way, and saves what has come. */
  private Cancelled stop(Tally tally) {
    close();
    for (Result result = results.poll(); result != null; result = results.poll()) {
      save(result, tally);
    }
    return new Cancelled();
  }

  private static void save(Result result, Tally tally) {
    if (result.writing() != null) {
      tally.save(result.chunk(), result.writing());
    } else if (result.thrown() instanceof LimitReached reached) {
      tally.limited(reached);
    } else if (result.thrown() != null && !(result.thrown() instanceof Cancelled)) {
      throw result.thrown();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      boolean ended = threads.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
      assert ended : "a writer doesn't heed interruption";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
