package realign.question;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.job.Messages;
import realign.job.Progress;

/** Saves results as they come and counts them. Used by one thread. */
final class Tally {
  private static final Messages MESSAGES = Messages.of(Tally.class);

  private final int total;
  private final GenerationLedger ledger;
  private final Origin origin;
  private final Progress progress;
  private final Set<String> ids = new HashSet<>();
  private final Map<Trouble, Integer> failures = new EnumMap<>(Trouble.class);
  private int done;
  private int failed;
  private LimitReached.@Nullable Limit limit;
  private Writing.@Nullable Failed hopeless;

  Tally(int total, GenerationLedger ledger, Origin origin, Progress progress) {
    this.total = total;
    this.ledger = ledger;
    this.origin = origin;
    this.progress = progress;
  }

  void save(Chunk chunk, Writing writing) {
    if (writing instanceof Writing.Written written) {
      ledger.done(chunk, questions(chunk, written), written);
      done++;
    } else if (writing instanceof Writing.Failed failure && failure.trouble().hopeless()) {
      hopeless = failure;
    } else if (writing instanceof Writing.Failed failure) {
      ledger.failed(chunk, failure);
      failures.merge(failure.trouble(), 1, Integer::sum);
      failed++;
    }
    progress.report(MESSAGES.text("generating", ids.size()), done + failed, total);
  }

  private List<Question> questions(Chunk chunk, Writing.Written written) {
    DraftedQuestions drafted = new DraftedQuestions(chunk);
    return written.drafts().stream()
        .flatMap(draft -> drafted.questions(draft, origin).stream())
        .filter(question -> ids.add(question.id()))
        .toList();
  }

  void limited(LimitReached reached) {
    limit = reached.limit();
  }

  /** Whether asking about more chunks is of no use. */
  boolean over() {
    return limit != null || hopeless != null;
  }

  Writing.@Nullable Failed hopeless() {
    return hopeless;
  }

  Generated outcome(Budget budget) {
    return new Generated(
        done, ids.size(), failures, total - done - failed, budget.spent(), budget.cost(), limit);
  }
}
