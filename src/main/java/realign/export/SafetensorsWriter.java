package realign.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Writes the safetensors format: header length, JSON header, then the data without holes. */
final class SafetensorsWriter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SafetensorsWriter() {}

  static void write(Tensors tensors, OutputStream out) throws IOException {
    List<Tensors.Tensor> ordered =
        tensors.tensors().stream().sorted(Comparator.comparing(Tensors.Tensor::name)).toList();
    byte[] header = header(ordered, tensors);
    out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length).array());
    out.write(header);
    for (Tensors.Tensor tensor : ordered) {
      out.write(bytes(tensor.values()));
    }
  }

  private static byte[] header(List<Tensors.Tensor> ordered, Tensors tensors) throws IOException {
    ObjectNode header = JSON.createObjectNode();
    ObjectNode metadata = header.putObject("__metadata__");
    tensors.metadata().forEach(metadata::put);
    long begin = 0;
    for (Tensors.Tensor tensor : ordered) {
      long end = begin + 4L * tensor.values().length;
      ObjectNode entry = header.putObject(tensor.name());
      entry.put("dtype", "F32");
      tensor.shape().forEach(entry.putArray("shape")::add);
      entry.putArray("data_offsets").add(begin).add(end);
      begin = end;
    }
    byte[] json = JSON.writeValueAsString(header).getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(json, (json.length + 7) / 8 * 8);
    Arrays.fill(padded, json.length, padded.length, (byte) ' ');
    return padded;
  }

  private static byte[] bytes(float[] values) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asFloatBuffer().put(values);
    return buffer.array();
  }
}
