package realign.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import realign.adapter.Adapter;
import realign.adapter.Provenance;
import realign.adapter.Side;
import realign.encoder.EncoderIdentity;

/**
 * Adapters that other programs wrote: a matrix and maybe a bias, under whatever names. Those of
 * SantanderAI's linear-adapter-trainer say in their metadata whether they are added to the
 * embedding; that is folded into the matrix.
 */
final class ForeignAdapter {
  private static final String SANTANDER = "linear_adapter_config";

  private ForeignAdapter() {}

  static Adapter read(Tensors tensors, EncoderIdentity encoder) {
    Provenance provenance = new Provenance(Map.of("imported", "true"));
    Adapter adapter = AdapterFile.linear(named(tensors), Side.QUERY_ONLY, encoder, provenance);
    String config = tensors.metadata().get(SANTANDER);
    if (config != null && isResidual(config, tensors.metadata(), adapter)) {
      addIdentity(adapter);
    }
    return adapter;
  }

  /** The one matrix and the one vector under the names that we know them by. */
  private static Tensors named(Tensors tensors) {
    List<Tensors.Tensor> renamed = new ArrayList<>();
    for (Tensors.Tensor tensor : tensors.tensors()) {
      String name = tensor.shape().size() == 2 ? "linear.weight" : "linear.bias";
      if (tensor.shape().isEmpty()
          || tensor.shape().size() > 2
          || renamed.stream().anyMatch(other -> other.name().equals(name))) {
        throw AdapterFile.notOurs("adapter.tensors");
      }
      renamed.add(new Tensors.Tensor(name, tensor.shape(), tensor.values()));
    }
    return new Tensors(renamed, tensors.metadata());
  }

  private static boolean isResidual(String config, Map<String, String> metadata, Adapter adapter) {
    JsonNode node = AdapterFile.json(config);
    boolean fits =
        "1".equals(metadata.get("linear_adapter_format_version"))
            && node.path("input_dim").asInt() == adapter.weights().columns()
            && node.path("bias").isBoolean()
            && node.path("bias").booleanValue() == adapter.bias().isPresent()
            && node.path("residual").isBoolean();
    boolean residual = node.path("residual").asBoolean();
    if (!fits || (residual && adapter.weights().rows() != adapter.weights().columns())) {
      throw AdapterFile.notOurs("adapter.santander");
    }
    return residual;
  }

  private static void addIdentity(Adapter adapter) {
    int size = adapter.weights().rows();
    for (int i = 0; i < size; i++) {
      adapter.weights().values()[i * size + i] += 1;
    }
  }
}
