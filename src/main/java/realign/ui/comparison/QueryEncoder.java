package realign.ui.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import realign.encoder.CachedEncoder;
import realign.encoder.Encoder;
import realign.encoder.EncoderIdentity;
import realign.encoder.Encoding;
import realign.encoder.Role;
import realign.encoder.VectorCache;
import realign.job.Progress;
import realign.vector.Matrix;

/**
 * Keeps the vectors of documents and test questions in the project, but not those of each query
 * typed halfway.
 */
final class QueryEncoder implements Encoder {
  private final Encoder encoder;
  private final Encoder cached;

  /** Both sides ask for the same query. */
  private volatile @Nullable Asked last;

  QueryEncoder(Encoder encoder, VectorCache cache) {
    this.encoder = encoder;
    this.cached = new CachedEncoder(encoder, cache);
  }

  @Override
  public EncoderIdentity identity() {
    return encoder.identity();
  }

  /** For documents, whose vectors it keeps, too. */
  @Override
  public Encoder plain() {
    return identity().windowed() ? cached.plain() : this;
  }

  @Override
  public Encoding encode(List<String> texts, Role role, Progress progress) {
    if (role == Role.DOCUMENT) {
      return cached.encode(texts, role, progress);
    }
    return asked(texts, progress).encoding();
  }

  /** The vectors of test questions, which are kept like those of documents; n x d. */
  Matrix kept(List<String> questions, Progress progress) {
    return cached.encode(questions, Role.QUERY, progress).vectors();
  }

  /** How long it took to make the vector of a query, now or when it was last asked for. */
  long nanos(String query) {
    return asked(List.of(query), Progress.NONE).nanos();
  }

  private Asked asked(List<String> texts, Progress progress) {
    Asked before = last;
    if (before != null && before.texts().equals(texts)) {
      return before;
    }
    long start = System.nanoTime();
    Encoding encoding = encoder.encode(texts, Role.QUERY, progress);
    Asked now = new Asked(List.copyOf(texts), encoding, System.nanoTime() - start);
    last = now;
    return now;
  }

  private record Asked(List<String> texts, Encoding encoding, long nanos) {}

  /** The encoder belongs to whoever opened it. */
  @Override
  public void close() {}
}
