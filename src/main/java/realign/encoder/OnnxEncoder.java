package realign.encoder;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import realign.job.Cancelled;
import realign.job.Messages;
import realign.job.Progress;
import realign.vector.Matrix;

/**
 * A transformer in ONNX form, run in this process. Texts are sorted by length and padded only
 * within a batch; every core runs a batch of its own.
 */
final class OnnxEncoder implements Encoder {
  private static final Messages MESSAGES = Messages.of(OnnxEncoder.class);

  private final String address;
  private final EncoderIdentity identity;
  private final Pooling pooling;
  private final Tokenizer tokenizer;
  private final TextGraph graph;

  OnnxEncoder(
      String address,
      EncoderIdentity identity,
      Pooling pooling,
      Tokenizer tokenizer,
      byte[] model) {
    this.address = address;
    this.identity = identity;
    this.pooling = pooling;
    this.tokenizer = tokenizer;
    this.graph = new TextGraph(model, identity.name());
  }

  @Override
  public EncoderIdentity identity() {
    return identity;
  }

  @Override
  public String address() {
    return address;
  }

  @Override
  public Encoding encode(List<String> texts, Role role, Progress progress) {
    String prefix = role == Role.QUERY ? identity.queryPrefix() : identity.documentPrefix();
    long[][] ids = new long[texts.size()][];
    int[] tokens = new int[texts.size()];
    int[] seen = new int[texts.size()];
    IntStream.range(0, ids.length)
        .parallel()
        .forEach(
            i -> {
              long[] all = tokenizer.ids(prefix + texts.get(i));
              tokens[i] = all.length;
              ids[i] = cut(all, identity.maxTokens());
              seen[i] = ids[i].length;
            });
    return new Encoding(vectors(ids, progress), tokens, seen);
  }

  /** Keeps the closing special token, as sentence-transformers does. */
  static long[] cut(long[] ids, int most) {
    if (ids.length <= most) {
      return ids;
    }
    long[] cut = Arrays.copyOf(ids, most);
    cut[most - 1] = ids[ids.length - 1];
    return cut;
  }

  private Matrix vectors(long[][] ids, Progress progress) {
    Matrix vectors = Matrix.zeros(ids.length, identity.dimension());
    long total = IntStream.range(0, ids.length).mapToLong(i -> ids[i].length).sum();
    long[][] types = Arrays.stream(ids).map(each -> new long[each.length]).toArray(long[][]::new);
    AtomicLong done = new AtomicLong();
    Batches.each(
        ids,
        progress,
        batch -> {
          run(ids, types, batch, vectors);
          long tokens = IntStream.of(batch).mapToLong(i -> ids[i].length).sum();
          progress.report(MESSAGES.text("encoding"), done.addAndGet(tokens), total);
        });
    if (progress.cancelled()) {
      throw new Cancelled();
    }
    return vectors;
  }

  private void run(long[][] ids, long[][] types, int[] batch, Matrix vectors) {
    int length = IntStream.of(batch).map(i -> ids[i].length).max().orElse(0);
    // The vectors of all tokens, [batch, length, dimension].
    float[] states = graph.run(ids, types, batch, length);
    for (int b = 0; b < batch.length; b++) {
      float[] vector = pooling.pool(states, b, length, ids[batch[b]].length, identity.dimension());
      System.arraycopy(vector, 0, vectors.values(), batch[b] * identity.dimension(), vector.length);
    }
  }

  @Override
  public void close() {
    tokenizer.close();
    graph.close();
  }
}
