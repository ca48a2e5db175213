package realign.question;

import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import realign.chunk.Chunk;
import realign.job.Messages;
import realign.job.Progress;
import realign.job.ServiceFailure;

/**
 * Asks a writer about chunk after chunk. Each result is in the ledger before the next is looked at,
 * so that a run that was cancelled, crashed or stopped by a limit goes on where it was, with
 * nothing asked twice but what was under way.
 */
public final class GenerationRun {
  private static final Messages MESSAGES = Messages.of(GenerationRun.class);

  private final QuestionWriter writer;
  private final GenerationSettings settings;
  private final GenerationLedger ledger;
  private final LongSupplier nanoseconds;

  /**
   * Prepares a run; nothing is asked yet.
   *
   * @param nanoseconds a clock that never goes back, for example {@code System::nanoTime}
   */
  public GenerationRun(
      QuestionWriter writer,
      GenerationSettings settings,
      GenerationLedger ledger,
      LongSupplier nanoseconds) {
    this.writer = writer;
    this.settings = settings;
    this.ledger = ledger;
    this.nanoseconds = nanoseconds;
  }

  /** What {@link #run} would take at most. */
  public Estimate estimate(List<Chunk> chunks) {
    List<Chunk> pending = pending(chunks);
    Usage usage = Usage.NONE;
    for (Chunk chunk : pending) {
      usage = usage.plus(writer.expected(chunk, settings.demand()));
    }
    return new Estimate(pending.size(), usage, settings.price().of(usage));
  }

  /**
   * Asks about the chunks that the scope names, until all have a result or a limit is reached.
   *
   * @param progress is told of chunks
   * @throws ServiceFailure if the server can't be reached, the key is wrong or the model unknown;
   *     the chunks concerned stay as they were
   * @throws realign.job.Cancelled if the user asked for it; what had come by then is saved
   */
  public Generated run(List<Chunk> chunks, Progress progress) {
    List<Chunk> pending = pending(chunks);
    Budget budget = new Budget(settings.limits(), settings.price(), nanoseconds);
    Tally tally = new Tally(pending.size(), ledger, writer.origin(), progress);
    try (WriterPool pool = new WriterPool(writer, settings.demand(), budget, progress)) {
      pool.ask(pending, tally);
    }
    if (tally.hopeless() != null) {
      throw new ServiceFailure(
          tally.hopeless().trouble().sentence() + detail(tally.hopeless().detail()),
          MESSAGES.text("advice." + tally.hopeless().trouble().name()));
    }
    return tally.outcome(budget);
  }

  private static String detail(String words) {
    return words.isEmpty() ? "" : " (" + words + ")";
  }

  private List<Chunk> pending(List<Chunk> chunks) {
    Set<String> done = ledger.done();
    Set<String> failed = ledger.failed();
    return chunks.stream()
        .filter(
            chunk ->
                switch (settings.scope()) {
                  case REMAINING -> !done.contains(chunk.id()) && !failed.contains(chunk.id());
                  case FAILED -> failed.contains(chunk.id()) && !done.contains(chunk.id());
                  case ALL -> true;
                })
        .toList();
  }
}
