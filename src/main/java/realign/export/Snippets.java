package realign.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import realign.adapter.Adapter;

/** The lines that use an exported adapter, with the paths it was written to. */
final class Snippets {
  private Snippets() {}

  static List<Snippet> of(AdapterFormat format, Adapter adapter, Path target) {
    Path place = target.toAbsolutePath().normalize();
    Map<String, String> path = Map.of("path", place.toString());
    return switch (format) {
      case SAFETENSORS ->
          List.of(
              Snippet.of("Python", "numpy", "safetensors.py", path),
              Snippet.of("Java", "realign", "safetensors.java.txt", path));
      case NPZ -> List.of(Snippet.of("Python", "numpy", "npz.py", path));
      case ONNX ->
          List.of(
              Snippet.of("Python", "onnxruntime, numpy", "onnx.py", path),
              Snippet.of("JavaScript", "onnxruntime-node", "onnx.mjs", path));
      case ONNX_WITH_ENCODER -> List.of(transformersJs(adapter, place));
      case SENTENCE_TRANSFORMERS ->
          List.of(
              Snippet.of("Python", "sentence-transformers >= 5", "sentence-transformers.py", path));
      case LLAMAINDEX ->
          List.of(
              Snippet.of("Python", "llama-index-embeddings-adapter, torch", "llamaindex.py", path));
    };
  }

  private static Snippet transformersJs(Adapter adapter, Path place) {
    Path parent = place.resolveSibling("");
    return Snippet.of(
        "JavaScript",
        "@huggingface/transformers",
        "onnx-with-encoder.mjs",
        Map.of(
            "parent", parent.toString(),
            "name", place.getFileName().toString(),
            "prefix", adapter.encoder().queryPrefix(),
            "tokens", String.valueOf(adapter.encoder().maxTokens())));
  }
}
