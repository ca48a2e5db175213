package realign.export;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import realign.job.BadInput;
import realign.job.Messages;

/**
 * Reads the safetensors format strictly: every bound is checked before anything is allocated, and
 * what breaks a rule is refused by the name of that rule. Only float32 tensors are taken.
 */
final class SafetensorsReader {
  private static final Messages MESSAGES = Messages.of(SafetensorsReader.class);
  private static final long LONGEST_HEADER = 100_000_000;
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private record Entry(String name, List<Integer> shape, long begin, long end) {}

  private final byte[] file;

  private SafetensorsReader(byte[] file) {
    this.file = file;
  }

  /**
   * Reads a whole file's bytes.
   *
   * @throws BadInput naming the rule that the bytes break
   */
  static Tensors read(byte[] file) {
    return new SafetensorsReader(file).read();
  }

  private Tensors read() {
    require(file.length >= 8, "rule.length");
    long length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong();
    require(length >= 0 && length <= LONGEST_HEADER, "rule.header.long");
    require(length >= 2 && length <= file.length - 8, "rule.header.short");
    require(file[8] == '{', "rule.header.start");
    int data = 8 + (int) length;
    JsonNode header = header((int) length);
    require(header.isObject(), "rule.header.start");

    Map<String, String> metadata = new HashMap<>();
    List<Entry> entries = new ArrayList<>();
    header
        .properties()
        .forEach(
            field -> {
              if (field.getKey().equals("__metadata__")) {
                metadata.putAll(metadata(field.getValue()));
              } else {
                entries.add(entry(field.getKey(), field.getValue()));
              }
            });
    requireNoHoles(entries, file.length - data);
    return new Tensors(entries.stream().map(entry -> tensor(entry, data)).toList(), metadata);
  }

  private JsonNode header(int length) {
    try {
      CharBuffer text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file, 8, length));
      return JSON.readTree(text.toString());
    } catch (CharacterCodingException e) {
      throw broken("rule.header.utf8");
    } catch (JsonProcessingException e) {
      throw broken(
          String.valueOf(e.getOriginalMessage()).startsWith("Duplicate")
              ? "rule.duplicate"
              : "rule.header.json");
    }
  }

  private static Map<String, String> metadata(JsonNode node) {
    require(node.isObject(), "rule.metadata");
    Map<String, String> metadata = new HashMap<>();
    node.properties()
        .forEach(
            field -> {
              require(field.getValue().isTextual(), "rule.metadata");
              metadata.put(field.getKey(), field.getValue().textValue());
            });
    return metadata;
  }

  private static Entry entry(String name, JsonNode node) {
    require(node.isObject() && node.size() == 3, "rule.entry", name);
    require(node.path("dtype").isTextual(), "rule.entry", name);
    require(node.path("dtype").textValue().equals("F32"), "rule.dtype", name);
    JsonNode offsets = node.path("data_offsets");
    require(offsets.isArray() && offsets.size() == 2, "rule.offsets", name);
    long begin = size(offsets.get(0), "rule.offsets", name);
    long end = size(offsets.get(1), "rule.offsets", name);
    require(begin <= end, "rule.offsets", name);

    require(node.path("shape").isArray(), "rule.shape", name);
    List<Integer> shape = new ArrayList<>();
    long values = 1;
    for (JsonNode side : node.path("shape")) {
      long size = size(side, "rule.shape", name);
      require(size <= Integer.MAX_VALUE, "rule.shape", name);
      shape.add((int) size);
      require(size == 0 || values <= Integer.MAX_VALUE / size, "rule.shape", name);
      values *= size;
    }
    require(4 * values == end - begin, "rule.size", name);
    return new Entry(name, shape, begin, end);
  }

  private static long size(JsonNode node, String rule, String name) {
    require(node.isIntegralNumber() && node.canConvertToLong(), rule, name);
    require(node.longValue() >= 0, rule, name);
    return node.longValue();
  }

  private static void requireNoHoles(List<Entry> entries, long bytes) {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
    long end = 0;
    for (Entry entry : sorted) {
      require(entry.begin() == end, "rule.holes", entry.name());
      end = entry.end();
    }
    require(end == bytes, "rule.end");
  }

  private Tensors.Tensor tensor(Entry entry, int data) {
    int size = (int) (entry.end() - entry.begin());
    float[] values = new float[size / 4];
    ByteBuffer.wrap(file, data + (int) entry.begin(), size)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer()
        .get(values);
    return new Tensors.Tensor(entry.name(), entry.shape(), values);
  }

  private static void require(boolean holds, String rule, Object... of) {
    if (!holds) {
      throw broken(rule, of);
    }
  }

  private static BadInput broken(String rule, Object... of) {
    return new BadInput(
        MESSAGES.text("safetensors.broken", MESSAGES.text(rule, of)),
        MESSAGES.text("safetensors.broken.advice"));
  }
}
