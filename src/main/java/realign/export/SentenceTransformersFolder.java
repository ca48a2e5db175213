package realign.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import realign.adapter.Adapter;
import realign.adapter.Side;
import realign.job.Progress;

/**
 * A sentence-transformers model: the base model's files with a Dense and a Normalize module after
 * them, or, where queries alone are adapted, a Router that leaves documents as they are (version 5
 * and later). Without the base model's files it is a kit that a script completes.
 */
final class SentenceTransformersFolder {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MODULES = "sentence_transformers.models.";

  private final Adapter adapter;
  private final @Nullable Path base;

  /**
   * Writes nothing yet.
   *
   * @param base a sentence-transformers folder with the encoder; null where there is none
   */
  SentenceTransformersFolder(Adapter adapter, @Nullable Path base) {
    this.adapter = adapter;
    this.base = isComplete(base) ? base : null;
  }

  boolean isComplete() {
    return base != null;
  }

  private static boolean isComplete(@Nullable Path folder) {
    return folder != null
        && Files.isRegularFile(folder.resolve("modules.json"))
        && Stream.of("model.safetensors", "pytorch_model.bin", "onnx/model.onnx")
            .anyMatch(file -> Files.isRegularFile(folder.resolve(file)));
  }

  List<Path> write(Path target, Progress progress) {
    return AsideFolder.write(
        target,
        folder -> {
          if (base == null) {
            writeModules(folder, JSON.createArrayNode(), 0);
            Files.writeString(folder.resolve("complete.py"), Snippet.template("complete.py"));
          } else {
            copy(base, folder, progress);
            ArrayNode modules = (ArrayNode) JSON.readTree(base.resolve("modules.json").toFile());
            writeModules(folder, modules, modules.size());
            DenseFiles.writeJson(modules, folder.resolve("modules.json"));
          }
        });
  }

  private void writeModules(Path folder, ArrayNode modules, int first) throws IOException {
    int next = first;
    // The adapter expects unit vectors; without a bias their length makes no difference.
    if (adapter.bias().isPresent() && !endsInNormalize(modules)) {
      addNormalize(folder, modules, next++);
    }
    if (adapter.side() == Side.SHARED) {
      String dense = add(modules, next++, "Dense");
      DenseFiles.write(DenseFiles.denseConfig(adapter), adapter, folder.resolve(dense));
      addNormalize(folder, modules, next);
    } else {
      writeRouter(folder.resolve(add(modules, next, "Router")));
    }
  }

  private static boolean endsInNormalize(ArrayNode modules) {
    JsonNode last = modules.path(modules.size() - 1);
    return last.path("type").asText().endsWith("Normalize");
  }

  private static void addNormalize(Path folder, ArrayNode modules, int index) throws IOException {
    Files.createDirectories(folder.resolve(add(modules, index, "Normalize")));
  }

  private static String add(ArrayNode modules, int index, String type) {
    String path = index + "_" + type;
    modules
        .addObject()
        .put("idx", index)
        .put("name", String.valueOf(index))
        .put("path", path)
        .put("type", MODULES + type);
    return path;
  }

  private void writeRouter(Path folder) throws IOException {
    DenseFiles.write(DenseFiles.denseConfig(adapter), adapter, folder.resolve("query_0_Dense"));
    Files.createDirectories(folder.resolve("query_1_Normalize"));
    Files.createDirectories(folder.resolve("document_0_Normalize"));

    ObjectNode config = JSON.createObjectNode();
    config
        .putObject("types")
        .put("query_0_Dense", MODULES + "Dense.Dense")
        .put("query_1_Normalize", MODULES + "Normalize.Normalize")
        .put("document_0_Normalize", MODULES + "Normalize.Normalize");
    ObjectNode structure = config.putObject("structure");
    structure.putArray("query").add("query_0_Dense").add("query_1_Normalize");
    structure.putArray("document").add("document_0_Normalize");
    config.putObject("parameters").put("default_route", "document").put("allow_empty_key", true);
    DenseFiles.writeJson(config, folder.resolve("router_config.json"));
  }

  private static void copy(Path from, Path to, Progress progress) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(from)) {
      paths = walk.toList();
    }
    for (Path path : paths) {
      Path copy = to.resolve(from.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(copy);
      } else {
        try (OutputStream out = Files.newOutputStream(copy)) {
          Files.copy(path, new HeedfulOutput(out, progress));
        }
      }
    }
  }

  /** The folder of the written linear layer. */
  static Path dense(Path target, List<Path> files) throws IOException {
    return files.stream()
        .filter(file -> file.toString().contains("Dense") && file.endsWith("model.safetensors"))
        .max(Comparator.comparing(Path::toString))
        .map(file -> target.resolve(file).resolveSibling(""))
        .orElseThrow(() -> new IOException("no Dense in " + target));
  }
}
