package realign.question;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run came to.
 *
 * @param done chunks that got questions
 * @param failed chunks that got none, by reason
 * @param left chunks that weren't asked about
 * @param limit null unless a limit ended the run
 */
public record Generated(
    int done,
    int questions,
    Map<Trouble, Integer> failed,
    int left,
    Usage usage,
    double cost,
    LimitReached.@Nullable Limit limit) {
  public Generated {
    failed = Map.copyOf(failed);
  }

  /** The limit that ended the run. */
  public Optional<LimitReached.Limit> stoppedBy() {
    return Optional.ofNullable(limit);
  }
}
