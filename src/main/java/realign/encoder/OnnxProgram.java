package realign.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import realign.job.Messages;
import realign.job.ServiceFailure;
import realign.vector.Matrix;

/** Any ONNX file, run for one of its outputs: how exported files are checked. */
public final class OnnxProgram implements AutoCloseable {
  private static final Messages MESSAGES = Messages.of(OnnxProgram.class);

  private final String name;
  private final OrtSession session;

  /**
   * Opens a file.
   *
   * @throws ServiceFailure if the runtime doesn't take it
   */
  public OnnxProgram(Path file) {
    this.name = file.toString();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      this.session = OrtEnvironment.getEnvironment().createSession(name, options);
    } catch (OrtException e) {
      throw failed("model.unusable", e);
    }
  }

  /**
   * Runs it on numbers.
   *
   * @param values n x d, given as the input of that name
   * @return the output of that name, n x e
   */
  public Matrix run(String input, Matrix values, String output) {
    long[] shape = {values.rows(), values.columns()};
    try (OnnxTensor tensor =
        OnnxTensor.createTensor(
            OrtEnvironment.getEnvironment(), FloatBuffer.wrap(values.values()), shape)) {
      return run(Map.of(input, tensor), output);
    } catch (OrtException e) {
      throw failed("model.failed", e);
    }
  }

  /**
   * Runs it on one text.
   *
   * @param tokenizer a {@code tokenizer.json}'s bytes
   * @param maxTokens that are given at most, special tokens included
   * @return the output of that name, 1 x e
   */
  public Matrix run(String text, byte[] tokenizer, int maxTokens, String output) {
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try (Tokenizer opened = new Tokenizer(name, new ByteArrayInputStream(tokenizer))) {
      long[] ids = OnnxEncoder.cut(opened.ids(text), maxTokens);
      long[] ones = new long[ids.length];
      java.util.Arrays.fill(ones, 1);
      Map<String, long[]> known =
          Map.of("input_ids", ids, "attention_mask", ones, "token_type_ids", new long[ids.length]);
      for (String input : session.getInputNames()) {
        long[] values = known.get(input);
        if (values != null) {
          inputs.put(
              input,
              OnnxTensor.createTensor(
                  OrtEnvironment.getEnvironment(),
                  LongBuffer.wrap(values),
                  new long[] {1, ids.length}));
        }
      }
      return run(inputs, output);
    } catch (OrtException | IOException e) {
      throw failed("model.failed", e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private Matrix run(Map<String, OnnxTensor> inputs, String output) throws OrtException {
    try (OrtSession.Result result = session.run(inputs, java.util.Set.of(output))) {
      OnnxTensor tensor = (OnnxTensor) result.get(0);
      long[] shape = tensor.getInfo().getShape();
      float[] values = new float[(int) (shape[0] * shape[1])];
      tensor.getFloatBuffer().get(values);
      return new Matrix((int) shape[0], (int) shape[1], values);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw failed("model.failed", e);
    }
  }

  private ServiceFailure failed(String key, Exception cause) {
    return new ServiceFailure(MESSAGES.text(key, name), MESSAGES.text(key + ".advice"), cause);
  }
}
