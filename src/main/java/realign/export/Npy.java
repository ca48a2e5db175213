package realign.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import realign.job.BadInput;
import realign.job.Messages;
import realign.vector.Matrix;

/**
 * NumPy's array format, version 1.0: float32, little-endian, C order. Written by hand, since ND4J's
 * own writer scrambles what isn't in C order.
 */
final class Npy {
  private static final Messages MESSAGES = Messages.of(Npy.class);
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final int PREFIX = MAGIC.length + 2;
  private static final int ALIGNMENT = 64;

  /** One or two sizes of at most nine digits. */
  private static final Pattern SHAPE =
      Pattern.compile("'shape': \\((\\d{1,9}, ?\\d{1,9}|\\d{1,9}(?=,)),?\\)");

  private static final int PORTION = 1 << 14;

  private Npy() {}

  /** Writes an array of that shape. */
  static void write(float[] values, OutputStream out, int... shape) throws IOException {
    out.write(header(shape));
    ByteBuffer buffer = ByteBuffer.allocate(4 * PORTION).order(ByteOrder.LITTLE_ENDIAN);
    for (int from = 0; from < values.length; from += PORTION) {
      int count = Math.min(PORTION, values.length - from);
      buffer.clear();
      buffer.asFloatBuffer().put(values, from, count);
      out.write(buffer.array(), 0, 4 * count);
    }
  }

  private static byte[] header(int... shape) {
    String sizes = Arrays.stream(shape).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    String text =
        "{'descr': '<f4', 'fortran_order': False, 'shape': (%s), }"
            .formatted(shape.length == 1 ? sizes + "," : sizes);
    int length = (PREFIX + text.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    byte[] header = new byte[length];
    Arrays.fill(header, (byte) ' ');
    System.arraycopy(MAGIC, 0, header, 0, MAGIC.length);
    header[MAGIC.length] = (byte) (length - PREFIX);
    header[MAGIC.length + 1] = (byte) ((length - PREFIX) >> 8);
    byte[] dictionary = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(dictionary, 0, header, PREFIX, dictionary.length);
    header[length - 1] = '\n';
    return header;
  }

  /**
   * Reads what {@link #write} wrote, a vector as one row.
   *
   * @throws BadInput if it is anything else
   */
  static Matrix read(byte[] file) {
    if (file.length < PREFIX || !Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw broken();
    }
    int header = (file[MAGIC.length] & 0xff) | (file[MAGIC.length + 1] & 0xff) << 8;
    if (PREFIX + header > file.length) {
      throw broken();
    }
    String text = new String(file, PREFIX, header, StandardCharsets.US_ASCII);
    if (!text.contains("'descr': '<f4'") || !text.contains("'fortran_order': False")) {
      throw broken();
    }
    int[] shape = shape(text);
    long size = Arrays.stream(shape).asLongStream().reduce(1, (a, b) -> a * b);
    if (4 * size != file.length - PREFIX - header) {
      throw broken();
    }
    float[] values = new float[(int) size];
    ByteBuffer.wrap(file, PREFIX + header, 4 * values.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer()
        .get(values);
    return shape.length == 1
        ? new Matrix(1, shape[0], values)
        : new Matrix(shape[0], shape[1], values);
  }

  private static int[] shape(String header) {
    Matcher matcher = SHAPE.matcher(header);
    if (!matcher.find()) {
      throw broken();
    }
    return Pattern.compile(",\\s*")
        .splitAsStream(matcher.group(1))
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  private static BadInput broken() {
    return new BadInput(MESSAGES.text("npy.broken"), MESSAGES.text("npy.broken.advice"));
  }
}
