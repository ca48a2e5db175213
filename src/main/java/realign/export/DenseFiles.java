package realign.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import realign.adapter.Adapter;

/** A linear layer as {@code config.json} beside {@code model.safetensors}. */
final class DenseFiles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private DenseFiles() {}

  /** LlamaIndex's form: three keys, no activation. */
  static ObjectNode config(Adapter adapter) {
    ObjectNode config = JSON.createObjectNode();
    config.put("in_features", adapter.weights().columns());
    config.put("out_features", adapter.weights().rows());
    config.put("bias", adapter.bias().isPresent());
    return config;
  }

  /** sentence-transformers' form: older loaders fail on any further key, a missing one is Tanh. */
  static ObjectNode denseConfig(Adapter adapter) {
    return config(adapter).put("activation_function", "torch.nn.modules.linear.Identity");
  }

  static void write(ObjectNode config, Adapter adapter, Path folder) throws IOException {
    Files.createDirectories(folder);
    writeJson(config, folder.resolve("config.json"));
    try (OutputStream out = Files.newOutputStream(folder.resolve("model.safetensors"))) {
      SafetensorsWriter.write(
          new Tensors(AdapterFile.tensors(adapter), Map.of("format", "pt")), out);
    }
  }

  static void writeJson(Object json, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
  }

  /** The layer in a folder, as an adapter that is otherwise like {@code model}. */
  static Adapter read(Path folder, Adapter model) throws IOException {
    Tensors tensors =
        SafetensorsReader.read(Files.readAllBytes(folder.resolve("model.safetensors")));
    return AdapterFile.linear(tensors, model.side(), model.encoder(), model.provenance());
  }
}
