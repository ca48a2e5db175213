package realign.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import realign.job.BadInput;
import realign.vector.Matrix;

/**
 * Just enough of NumPy's files to talk to the peer: little-endian, C order, up to two dimensions.
 */
final class Npy {
  private static final Pattern HEADER =
      Pattern.compile(
          "'descr': '(?<type>[^']+)', 'fortran_order': False, 'shape': \\((?<shape>[^)]*)\\)");

  private Npy() {}

  static byte[] floats(float[] values, int... shape) {
    ByteBuffer numbers = littleEndian(new byte[4 * values.length]);
    numbers.asFloatBuffer().put(values);
    return file("<f4", numbers, shape);
  }

  static byte[] ints(int[] values, int... shape) {
    ByteBuffer numbers = littleEndian(new byte[4 * values.length]);
    numbers.asIntBuffer().put(values);
    return file("<i4", numbers, shape);
  }

  static byte[] matrix(Matrix matrix) {
    return floats(matrix.values(), matrix.rows(), matrix.columns());
  }

  private static byte[] file(String type, ByteBuffer numbers, int... shape) {
    StringBuilder sizes = new StringBuilder();
    for (int size : shape) {
      sizes.append(size).append(',');
    }
    String header =
        "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }".formatted(type, sizes);
    int padding = 63 - (10 + header.length()) % 64;
    byte[] text = (header + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
    byte[] file = new byte[10 + text.length + numbers.capacity()];
    littleEndian(file)
        .put((byte) 0x93)
        .put("NUMPY".getBytes(StandardCharsets.US_ASCII))
        .put((byte) 1)
        .put((byte) 0)
        .putShort((short) text.length)
        .put(text)
        .put(numbers);
    return file;
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  static Matrix readMatrix(Path file) throws IOException {
    byte[] bytes = bytes(file);
    try {
      return matrix(bytes);
    } catch (RuntimeException unreadable) {
      throw unreadable(file, unreadable);
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new BadInput("There is no file " + file + ".", "A folder of vectors needs it.");
    }
    return Files.readAllBytes(file);
  }

  private static BadInput unreadable(Path file, RuntimeException why) {
    return new BadInput(
        file + " can’t be read.", "Write float32 vectors or whole numbers in C order.", why);
  }

  static Matrix matrix(byte[] npy) {
    ByteBuffer bytes = littleEndian(npy);
    int[] shape = shape(bytes, "<f4");
    float[] values = new float[shape[0] * shape[1]];
    bytes.asFloatBuffer().get(values);
    return new Matrix(shape[0], shape[1], values);
  }

  /** Whole numbers of 4 or 8 bytes, row by row. */
  static int[][] readPairs(Path file) throws IOException {
    ByteBuffer bytes = littleEndian(bytes(file));
    try {
      return pairs(bytes);
    } catch (RuntimeException unreadable) {
      throw unreadable(file, unreadable);
    }
  }

  private static int[][] pairs(ByteBuffer bytes) {
    int[] shape = shape(bytes, "<i4", "<i8");
    boolean wide = bytes.remaining() == 8 * shape[0] * shape[1];
    int[][] rows = new int[shape[0]][shape[1]];
    for (int[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = wide ? Math.toIntExact(bytes.getLong()) : bytes.getInt();
      }
    }
    return rows;
  }

  /** Reads the header, and leaves the buffer at the first number. */
  private static int[] shape(ByteBuffer bytes, String... types) {
    byte[] header = new byte[bytes.getShort(8)];
    bytes.position(10).get(header);
    String text = new String(header, StandardCharsets.US_ASCII);
    Matcher fields = HEADER.matcher(text);
    if (!fields.find() || !List.of(types).contains(fields.group("type"))) {
      throw new IllegalArgumentException("not what is read here: " + text.strip());
    }
    int[] sizes =
        Pattern.compile("\\d+")
            .matcher(fields.group("shape"))
            .results()
            .mapToInt(size -> Integer.parseInt(size.group()))
            .toArray();
    return new int[] {sizes[0], sizes.length > 1 ? sizes[1] : 1};
  }

  /** Writes stored entries, as {@code numpy.savez} does. */
  static void writeZip(Path file, Map<String, byte[]> arrays) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (Map.Entry<String, byte[]> each : arrays.entrySet()) {
        ZipEntry entry = new ZipEntry(each.getKey() + ".npy");
        CRC32 check = new CRC32();
        check.update(each.getValue());
        entry.setSize(each.getValue().length);
        entry.setCrc(check.getValue());
        zip.putNextEntry(entry);
        zip.write(each.getValue());
      }
    }
  }

  static Map<String, byte[]> readZip(Path file) throws IOException {
    Map<String, byte[]> arrays = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        arrays.put(entry.getName().replace(".npy", ""), zip.readAllBytes());
      }
    }
    return arrays;
  }
}
