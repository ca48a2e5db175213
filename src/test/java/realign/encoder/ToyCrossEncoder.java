package realign.encoder;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Writes the folder of a small cross-encoder that the runtime runs like any other: each token is a
 * random direction, and a pair's logit is how much the query's tokens and the passage's have in
 * common.
 */
public final class ToyCrossEncoder {
  private static final int VOCABULARY = 30_522;
  private static final int SIZE = 24;

  private ToyCrossEncoder() {}

  /** A model folder with one logit a pair. */
  public static Path write(Path folder) throws IOException {
    return write(folder, 1);
  }

  /** The same with so many logits a pair. */
  static Path write(Path folder, int logits) throws IOException {
    Files.createDirectories(folder);
    ModelProto model =
        ModelProto.newBuilder()
            .setIrVersion(7)
            .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(13))
            .setGraph(graph(logits))
            .build();
    Files.write(folder.resolve("model.onnx"), model.toByteArray());
    Files.write(folder.resolve("tokenizer.json"), Bundled.MINILM.files().tokenizer());
    return folder;
  }

  private static GraphProto graph(int logits) {
    GraphProto.Builder graph = GraphProto.newBuilder().setName("overlap");
    for (String input : List.of("input_ids", "attention_mask", "token_type_ids")) {
      graph.addInput(value(input, TensorProto.DataType.INT64, "batch", "length"));
    }
    graph.addOutput(value("logits", TensorProto.DataType.FLOAT, "batch", "labels"));
    graph.addInitializer(table());
    graph.addInitializer(longs("last", List.of(1L), 2));
    graph.addInitializer(longs("tokens", List.of(1L), 1));
    graph.addInitializer(longs("labels", List.of(2L), 1, logits));
    graph.addInitializer(one());
    graph.addNode(node("Gather", "vectors", "table", "input_ids"));
    graph.addNode(floats("mask", "attention_mask"));
    graph.addNode(floats("second", "token_type_ids"));
    graph.addNode(node("Sub", "first", "one", "second"));
    graph.addNode(node("Mul", "queryTokens", "first", "mask"));
    graph.addNode(node("Mul", "passageTokens", "second", "mask"));
    for (String side : List.of("query", "passage")) {
      graph.addNode(node("Unsqueeze", side + "Column", side + "Tokens", "last"));
      graph.addNode(node("Mul", side + "Vectors", "vectors", side + "Column"));
      graph.addNode(sum(side + "Sum", side + "Vectors", "tokens", 0));
    }
    graph.addNode(node("Mul", "common", "querySum", "passageSum"));
    graph.addNode(sum("logit", "common", "tokens", 1));
    graph.addNode(node("Tile", "logits", "logit", "labels"));
    return graph.build();
  }

  /** Special tokens and punctuation are nowhere. */
  private static TensorProto table() {
    Random random = new Random(1);
    ByteBuffer bytes = ByteBuffer.allocate(4 * VOCABULARY * SIZE).order(ByteOrder.LITTLE_ENDIAN);
    for (int token = 0; token < VOCABULARY; token++) {
      for (int i = 0; i < SIZE; i++) {
        bytes.putFloat(token < 1_999 ? 0 : random.nextBoolean() ? 1 : -1);
      }
    }
    return TensorProto.newBuilder()
        .setName("table")
        .setDataType(TensorProto.DataType.FLOAT_VALUE)
        .addDims(VOCABULARY)
        .addDims(SIZE)
        .setRawData(ByteString.copyFrom(bytes.array()))
        .build();
  }

  private static TensorProto one() {
    return TensorProto.newBuilder()
        .setName("one")
        .setDataType(TensorProto.DataType.FLOAT_VALUE)
        .addFloatData(1)
        .build();
  }

  private static TensorProto longs(String name, List<Long> shape, long... values) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(TensorProto.DataType.INT64_VALUE)
            .addAllDims(shape);
    for (long each : values) {
      tensor.addInt64Data(each);
    }
    return tensor.build();
  }

  private static NodeProto node(String operator, String output, String... inputs) {
    return NodeProto.newBuilder()
        .setOpType(operator)
        .setName(output)
        .addAllInput(List.of(inputs))
        .addOutput(output)
        .build();
  }

  private static NodeProto floats(String output, String input) {
    return node("Cast", output, input).toBuilder()
        .addAttribute(number("to", TensorProto.DataType.FLOAT_VALUE))
        .build();
  }

  private static NodeProto sum(String output, String input, String axes, int keep) {
    return node("ReduceSum", output, input, axes).toBuilder()
        .addAttribute(number("keepdims", keep))
        .build();
  }

  private static AttributeProto number(String name, int value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  private static ValueInfoProto value(String name, TensorProto.DataType type, String... shape) {
    TensorShapeProto.Builder dimensions = TensorShapeProto.newBuilder();
    for (String each : shape) {
      dimensions.addDim(TensorShapeProto.Dimension.newBuilder().setDimParam(each));
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(
                    TypeProto.Tensor.newBuilder()
                        .setElemType(type.getNumber())
                        .setShape(dimensions)))
        .build();
  }
}
