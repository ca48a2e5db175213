package realign.encoder;

import java.util.ArrayList;
import java.util.List;
import realign.job.Messages;
import realign.job.Progress;
import realign.job.ServiceFailure;
import realign.vector.Matrix;

/**
 * An encoder behind a service. Texts go out in batches; before each, its likely tokens are checked
 * against what may still be spent.
 */
final class RemoteEncoder implements Encoder {
  private static final Messages MESSAGES = Messages.of(RemoteEncoder.class);

  /** In identities. */
  static final String POOLING = "remote";

  private static final int BATCH_TEXTS = 64;
  private static final int BATCH_CHARACTERS = 60_000;
  private static final int CHARACTERS_A_TOKEN = 4;

  private final Endpoint endpoint;
  private final RemoteCalls calls;
  private final Budget budget;
  private final EncoderIdentity identity;
  private volatile int most = BATCH_TEXTS;

  /** Asks for one vector, to learn its length. */
  RemoteEncoder(Endpoint endpoint, RemoteCalls calls, Budget budget) {
    this.endpoint = endpoint;
    this.calls = calls;
    this.budget = budget;
    int dimension = dimension();
    KnownPrefixes prefixes = KnownPrefixes.of(endpoint.model());
    this.identity =
        new EncoderIdentity(
            endpoint.model(),
            endpoint.base().toString(),
            dimension,
            Integer.MAX_VALUE,
            POOLING,
            prefixes.query(),
            prefixes.document(),
            true);
  }

  private int dimension() {
    try {
      return ask(List.of("dimension"), Progress.NONE).vectors().get(0).length;
    } catch (TooMuchAtOnce never) {
      throw calls.wrongAnswer(endpoint, never);
    }
  }

  @Override
  public EncoderIdentity identity() {
    return identity;
  }

  @Override
  public String address() {
    return endpoint.address();
  }

  @Override
  public int portion(List<String> texts, int from) {
    return batchEnd(texts, from);
  }

  @Override
  public Encoding encode(List<String> texts, Role role, Progress progress) {
    String prefix = role == Role.QUERY ? identity.queryPrefix() : identity.documentPrefix();
    Matrix vectors = Matrix.zeros(texts.size(), identity.dimension());
    int[] tokens = new int[texts.size()];
    for (int from = 0; from < texts.size(); ) {
      progress.check();
      int to = batchEnd(texts, from);
      List<String> batch = texts.subList(from, to);
      List<float[]> rows = rows(batch.stream().map(text -> prefix + text).toList(), progress);
      for (int i = 0; i < batch.size(); i++) {
        System.arraycopy(
            rows.get(i),
            0,
            vectors.values(),
            (from + i) * identity.dimension(),
            identity.dimension());
        tokens[from + i] = likelyTokens(batch.get(i));
      }
      from = to;
      progress.report(MESSAGES.text("encoding"), from, texts.size());
    }
    return new Encoding(vectors, tokens, tokens.clone());
  }

  /** Asks for half where a service takes no more at once, and keeps to that. */
  private List<float[]> rows(List<String> batch, Progress progress) {
    try {
      Endpoint.Reply reply = ask(batch, progress);
      if (reply.vectors().stream().anyMatch(row -> row.length != identity.dimension())) {
        throw calls.wrongAnswer(endpoint, null);
      }
      return reply.vectors();
    } catch (TooMuchAtOnce tooMuch) {
      int half = batch.size() / 2;
      most = Math.min(most, half);
      List<float[]> rows = new ArrayList<>(rows(batch.subList(0, half), progress));
      rows.addAll(rows(batch.subList(half, batch.size()), progress));
      return rows;
    }
  }

  private Endpoint.Reply ask(List<String> batch, Progress progress) throws TooMuchAtOnce {
    long likely = batch.stream().mapToLong(RemoteEncoder::likelyTokens).sum();
    SpendingAccount account = budget.reserve(likely);
    try {
      Endpoint.Reply reply = calls.embed(endpoint, batch, progress);
      account.add(reply.tokens() > 0 ? reply.tokens() - likely : 0);
      return reply;
    } catch (ServiceFailure | TooMuchAtOnce unanswered) {
      account.add(-likely);
      throw unanswered;
    }
  }

  private int batchEnd(List<String> texts, int from) {
    int to = from;
    int characters = 0;
    do {
      characters += texts.get(to).length();
      to++;
    } while (to < texts.size()
        && to - from < most
        && characters + texts.get(to).length() <= BATCH_CHARACTERS);
    return to;
  }

  /** A service counts tokens for a whole request only. */
  private static int likelyTokens(String text) {
    return Math.max(1, text.length() / CHARACTERS_A_TOKEN);
  }

  @Override
  public void close() {}
}
