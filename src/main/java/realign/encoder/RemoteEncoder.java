package realign.encoder;

import java.util.List;
import realign.job.Messages;
import realign.job.Progress;
import realign.vector.Matrix;

/**
 * An encoder behind a service. Texts go out in batches; before each, its likely tokens are checked
 * against what may still be spent.
 */
final class RemoteEncoder implements Encoder {
  private static final Messages MESSAGES = Messages.of(RemoteEncoder.class);
  private static final int BATCH_TEXTS = 64;
  private static final int BATCH_CHARACTERS = 60_000;
  private static final int CHARACTERS_A_TOKEN = 4;

  private final Endpoint endpoint;
  private final RemoteCalls calls;
  private final Budget budget;
  private final EncoderIdentity identity;

  /** Asks for one vector, to learn its length. */
  RemoteEncoder(Endpoint endpoint, RemoteCalls calls, Budget budget) {
    this.endpoint = endpoint;
    this.calls = calls;
    this.budget = budget;
    int dimension = ask(List.of("dimension")).vectors()[0].length;
    KnownPrefixes prefixes = KnownPrefixes.of(endpoint.model());
    this.identity =
        new EncoderIdentity(
            endpoint.model(),
            endpoint.base().toString(),
            dimension,
            Integer.MAX_VALUE,
            "remote",
            prefixes.query(),
            prefixes.document(),
            true);
  }

  @Override
  public EncoderIdentity identity() {
    return identity;
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
      Endpoint.Reply reply = ask(batch.stream().map(text -> prefix + text).toList());
      for (int i = 0; i < batch.size(); i++) {
        float[] vector = reply.vectors()[i];
        if (vector.length != identity.dimension()) {
          throw calls.wrongAnswer(endpoint, null);
        }
        System.arraycopy(
            vector, 0, vectors.values(), (from + i) * identity.dimension(), vector.length);
        tokens[from + i] = likelyTokens(batch.get(i));
      }
      from = to;
      progress.report(MESSAGES.text("encoding"), from, texts.size());
    }
    return new Encoding(vectors, tokens, tokens.clone());
  }

  private Endpoint.Reply ask(List<String> batch) {
    long likely = batch.stream().mapToLong(RemoteEncoder::likelyTokens).sum();
    budget.check(likely);
    Endpoint.Reply reply = calls.embed(endpoint, batch);
    budget.spend(reply.tokens() > 0 ? reply.tokens() : likely);
    return reply;
  }

  private static int batchEnd(List<String> texts, int from) {
    int to = from;
    int characters = 0;
    do {
      characters += texts.get(to).length();
      to++;
    } while (to < texts.size()
        && to - from < BATCH_TEXTS
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
