package realign.export;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.List;
import realign.adapter.Adapter;
import realign.job.BadInput;
import realign.job.Messages;
import realign.vector.Matrix;

/** The ONNX graphs that hold an adapter. Only operators that are alike in all versions from 11. */
final class OnnxGraphs {
  private static final Messages MESSAGES = Messages.of(OnnxGraphs.class);
  private static final int VERSION = 13;
  private static final int INTERMEDIATE_VERSION = 7;

  /** Taken off padding's numbers, which leaves them below any token's and finite. */
  private static final float FAR = 1e30f;

  private static final String MAX = "max";

  private OnnxGraphs() {}

  /** The adapter alone: "embedding" [batch, in] to "adapted" [batch, out], rows of unit length. */
  static ModelProto adapter(Adapter adapter) {
    Matrix w = adapter.weights();
    GraphProto.Builder graph = GraphProto.newBuilder().setName("adapter");
    graph.addInput(OnnxParts.floats("embedding", "batch", w.columns()));
    addLinear(graph, adapter, "embedding", "linear");
    graph.addNode(OnnxParts.unit("linear", "adapted"));
    graph.addOutput(OnnxParts.floats("adapted", "batch", w.rows()));
    return ModelProto.newBuilder()
        .setIrVersion(INTERMEDIATE_VERSION)
        .setProducerName("realign")
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(VERSION))
        .addMetadataProps(
            StringStringEntryProto.newBuilder()
                .setKey("realign")
                .setValue(AdapterFile.facts(adapter).toString()))
        .setGraph(graph)
        .build();
  }

  /**
   * A text encoder with the adapter behind it: {@code sentence_embedding} [batch, out], rows of
   * unit length. Where it makes no difference whether tokens are adapted before or after pooling,
   * which is without a bias and without a maximum over the tokens, their vectors are adapted too,
   * as {@code last_hidden_state}, so that programs which pool by themselves get the same result.
   *
   * @param base a text encoder whose first output are the tokens' vectors
   */
  static ModelProto encoder(Adapter adapter, byte[] base) {
    ModelProto model = parse(base);
    GraphProto.Builder graph = model.getGraph().toBuilder();
    String tokens = graph.getOutput(0).getName();
    graph.clearOutput();
    if (adapter.bias().isEmpty() && !adapter.encoder().pooling().equals(MAX)) {
      String hidden = "realign_hidden";
      rename(graph, tokens, hidden);
      graph.addInitializer(OnnxParts.tensor("realign_weight", transposed(adapter.weights())));
      graph.addNode(OnnxParts.node("MatMul", tokens, hidden, "realign_weight"));
      graph.addOutput(
          OnnxParts.floats(tokens, "batch_size", "sequence_length", adapter.weights().rows()));
      addPooling(graph, adapter, tokens, "realign_pooled");
      graph.addNode(OnnxParts.unit("realign_pooled", "sentence_embedding"));
    } else {
      addPooling(graph, adapter, tokens, "realign_pooled");
      graph.addNode(OnnxParts.unit("realign_pooled", "realign_base"));
      addLinear(graph, adapter, "realign_base", "realign_linear");
      graph.addNode(OnnxParts.unit("realign_linear", "sentence_embedding"));
    }
    graph.addOutput(OnnxParts.floats("sentence_embedding", "batch_size", adapter.weights().rows()));
    return model.toBuilder().setGraph(graph).build();
  }

  private static ModelProto parse(byte[] base) {
    try {
      ModelProto model = ModelProto.parseFrom(base);
      if (model.getGraph().getOutputCount() > 0) {
        return model;
      }
    } catch (com.google.protobuf.InvalidProtocolBufferException e) {
      throw new BadInput(MESSAGES.text("onnx.broken"), MESSAGES.text("onnx.broken.advice"), e);
    }
    throw new BadInput(MESSAGES.text("onnx.broken"), MESSAGES.text("onnx.broken.advice"));
  }

  private static void rename(GraphProto.Builder graph, String name, String fresh) {
    for (NodeProto.Builder node : graph.getNodeBuilderList()) {
      for (int i = 0; i < node.getInputCount(); i++) {
        if (node.getInput(i).equals(name)) {
          node.setInput(i, fresh);
        }
      }
      for (int i = 0; i < node.getOutputCount(); i++) {
        if (node.getOutput(i).equals(name)) {
          node.setOutput(i, fresh);
        }
      }
    }
  }

  private static void addLinear(
      GraphProto.Builder graph, Adapter adapter, String input, String output) {
    Matrix w = adapter.weights();
    graph.addInitializer(OnnxParts.tensor("linear.weight", w));
    NodeProto.Builder gemm = OnnxParts.node("Gemm", output, input, "linear.weight").toBuilder();
    gemm.addAttribute(OnnxParts.integer("transB", 1));
    if (adapter.bias().isPresent()) {
      graph.addInitializer(OnnxParts.tensor("linear.bias", adapter.bias().get(), w.rows()));
      gemm.addInput("linear.bias");
    }
    graph.addNode(gemm);
  }

  /**
   * The sum or the maximum over the tokens that count, or the first token: length is taken away
   * afterwards.
   */
  private static void addPooling(
      GraphProto.Builder graph, Adapter adapter, String tokens, String output) {
    if (adapter.encoder().pooling().equals("cls")) {
      graph.addInitializer(OnnxParts.longs("realign_first", List.of(), 0));
      NodeProto.Builder gather =
          OnnxParts.node("Gather", output, tokens, "realign_first").toBuilder();
      graph.addNode(gather.addAttribute(OnnxParts.integer("axis", 1)));
      return;
    }
    graph.addInitializer(OnnxParts.longs("realign_as_vector", List.of(2L), 0, -1));
    NodeProto.Builder cast = OnnxParts.node("Cast", "realign_mask", "attention_mask").toBuilder();
    cast.addAttribute(OnnxParts.integer("to", TensorProto.DataType.FLOAT_VALUE));
    graph.addNode(cast);
    if (adapter.encoder().pooling().equals(MAX)) {
      addMaximum(graph, tokens, output);
      return;
    }
    graph.addInitializer(OnnxParts.longs("realign_as_row", List.of(3L), 0, 1, -1));
    graph.addNode(OnnxParts.node("Reshape", "realign_mask_row", "realign_mask", "realign_as_row"));
    graph.addNode(OnnxParts.node("MatMul", "realign_sum", "realign_mask_row", tokens));
    graph.addNode(OnnxParts.node("Reshape", output, "realign_sum", "realign_as_vector"));
  }

  /** By TopK, since ReduceMax takes its axes in one way before version 18 and in another after. */
  private static void addMaximum(GraphProto.Builder graph, String tokens, String output) {
    graph.addInitializer(OnnxParts.longs("realign_as_column", List.of(3L), 0, -1, 1));
    graph.addInitializer(OnnxParts.longs("realign_largest", List.of(1L), 1));
    graph.addInitializer(OnnxParts.tensor("realign_one", new float[] {1}, 1));
    graph.addInitializer(OnnxParts.tensor("realign_far", new float[] {FAR}, 1));
    graph.addNode(
        OnnxParts.node("Reshape", "realign_mask_column", "realign_mask", "realign_as_column"));
    graph.addNode(OnnxParts.node("Sub", "realign_padding", "realign_mask_column", "realign_one"));
    graph.addNode(OnnxParts.node("Mul", "realign_below", "realign_padding", "realign_far"));
    graph.addNode(OnnxParts.node("Add", "realign_counting", tokens, "realign_below"));
    NodeProto.Builder largest =
        OnnxParts.node("TopK", "realign_maximum", "realign_counting", "realign_largest")
            .toBuilder();
    graph.addNode(
        largest.addOutput("realign_maximum_place").addAttribute(OnnxParts.integer("axis", 1)));
    graph.addNode(OnnxParts.node("Reshape", output, "realign_maximum", "realign_as_vector"));
  }

  private static Matrix transposed(Matrix w) {
    Matrix transposed = Matrix.zeros(w.columns(), w.rows());
    for (int i = 0; i < w.rows(); i++) {
      for (int j = 0; j < w.columns(); j++) {
        transposed.values()[j * w.rows() + i] = w.at(i, j);
      }
    }
    return transposed;
  }
}
