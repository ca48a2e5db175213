package realign.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import realign.job.Cancelled;
import realign.job.Messages;
import realign.job.Progress;
import realign.job.ServiceFailure;
import realign.vector.Matrix;

/**
 * A transformer in ONNX form, run in this process. Texts are sorted by length and padded only
 * within a batch; every core runs a batch of its own.
 */
final class OnnxEncoder implements Encoder {
  private static final Messages MESSAGES = Messages.of(OnnxEncoder.class);

  private final EncoderIdentity identity;
  private final Pooling pooling;
  private final Tokenizer tokenizer;
  private final OrtSession session;

  OnnxEncoder(EncoderIdentity identity, Pooling pooling, Tokenizer tokenizer, byte[] model) {
    this.identity = identity;
    this.pooling = pooling;
    this.tokenizer = tokenizer;
    this.session = open(model, identity.name());
  }

  private static OrtSession open(byte[] model, String name) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return OrtEnvironment.getEnvironment().createSession(model, options);
    } catch (OrtException e) {
      throw new ServiceFailure(
          MESSAGES.text("model.unusable", name), MESSAGES.text("model.unusable.advice"), e);
    }
  }

  @Override
  public EncoderIdentity identity() {
    return identity;
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
    long[] cut = java.util.Arrays.copyOf(ids, most);
    cut[most - 1] = ids[ids.length - 1];
    return cut;
  }

  private Matrix vectors(long[][] ids, Progress progress) {
    Matrix vectors = Matrix.zeros(ids.length, identity.dimension());
    long total = IntStream.range(0, ids.length).mapToLong(i -> ids[i].length).sum();
    AtomicLong done = new AtomicLong();
    Batches.byLength(ids).parallelStream()
        .forEach(
            batch -> {
              if (progress.cancelled()) {
                return;
              }
              run(ids, batch, vectors);
              long tokens = IntStream.of(batch).mapToLong(i -> ids[i].length).sum();
              progress.report(MESSAGES.text("encoding"), done.addAndGet(tokens), total);
            });
    if (progress.cancelled()) {
      throw new Cancelled();
    }
    return vectors;
  }

  private void run(long[][] ids, int[] batch, Matrix vectors) {
    int length = IntStream.of(batch).map(i -> ids[i].length).max().orElse(0);
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      fill(inputs, ids, batch, length);
      try (OrtSession.Result result = session.run(inputs)) {
        // Its values are the vectors of all tokens, [batch, length, dimension].
        FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
        float[] values = new float[states.remaining()];
        states.get(values);
        for (int b = 0; b < batch.length; b++) {
          float[] vector =
              pooling.pool(values, b, length, ids[batch[b]].length, identity.dimension());
          System.arraycopy(
              vector, 0, vectors.values(), batch[b] * identity.dimension(), vector.length);
        }
      }
    } catch (OrtException e) {
      throw new ServiceFailure(
          MESSAGES.text("model.failed", identity.name()), MESSAGES.text("model.failed.advice"), e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private void fill(Map<String, OnnxTensor> inputs, long[][] ids, int[] batch, int length)
      throws OrtException {
    long[] tokens = new long[batch.length * length];
    long[] mask = new long[tokens.length];
    for (int b = 0; b < batch.length; b++) {
      long[] text = ids[batch[b]];
      System.arraycopy(text, 0, tokens, b * length, text.length);
      java.util.Arrays.fill(mask, b * length, b * length + text.length, 1);
    }
    Map<String, long[]> known =
        Map.of(
            "input_ids", tokens, "attention_mask", mask, "token_type_ids", new long[tokens.length]);
    long[] shape = {batch.length, length};
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    for (String name : session.getInputNames()) {
      long[] values = known.get(name);
      if (values != null) {
        inputs.put(name, OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape));
      }
    }
  }

  @Override
  public void close() {
    tokenizer.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new ServiceFailure(
          MESSAGES.text("model.failed", identity.name()), MESSAGES.text("model.failed.advice"), e);
    }
  }
}
