package realign.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import realign.job.Messages;
import realign.job.ServiceFailure;

/** An ONNX graph over tokens, run one batch a thread. Safe for use from several threads. */
final class TextGraph implements AutoCloseable {
  private static final Messages MESSAGES = Messages.of(TextGraph.class);

  private final String name;
  private final OrtSession session;

  /**
   * Opens a graph.
   *
   * @throws ServiceFailure if the runtime doesn't take it
   */
  TextGraph(byte[] model, String name) {
    this.name = name;
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      this.session = OrtEnvironment.getEnvironment().createSession(model, options);
    } catch (OrtException e) {
      throw failed("model.unusable", e);
    }
  }

  /**
   * The first output's numbers for some of the texts, padded to the longest of them.
   *
   * @param ids one row a text
   * @param types which of two texts each token belongs to; one row a text, as long as its ids
   * @param batch rows of the texts to run
   * @param length of the longest
   */
  float[] run(long[][] ids, long[][] types, int[] batch, int length) {
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      fill(inputs, ids, types, batch, length);
      try (OrtSession.Result result = session.run(inputs)) {
        FloatBuffer found = ((OnnxTensor) result.get(0)).getFloatBuffer();
        float[] values = new float[found.remaining()];
        found.get(values);
        return values;
      }
    } catch (OrtException e) {
      throw failed("model.failed", e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private void fill(
      Map<String, OnnxTensor> inputs, long[][] ids, long[][] types, int[] batch, int length)
      throws OrtException {
    long[] tokens = new long[batch.length * length];
    long[] mask = new long[tokens.length];
    long[] kinds = new long[tokens.length];
    for (int b = 0; b < batch.length; b++) {
      long[] text = ids[batch[b]];
      System.arraycopy(text, 0, tokens, b * length, text.length);
      System.arraycopy(types[batch[b]], 0, kinds, b * length, text.length);
      Arrays.fill(mask, b * length, b * length + text.length, 1);
    }
    Map<String, long[]> known =
        Map.of("input_ids", tokens, "attention_mask", mask, "token_type_ids", kinds);
    long[] shape = {batch.length, length};
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    for (String input : session.getInputNames()) {
      long[] values = known.get(input);
      if (values != null) {
        inputs.put(input, OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape));
      }
    }
  }

  private ServiceFailure failed(String key, OrtException cause) {
    return new ServiceFailure(MESSAGES.text(key, name), MESSAGES.text(key + ".advice"), cause);
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw failed("model.failed", e);
    }
  }
}
