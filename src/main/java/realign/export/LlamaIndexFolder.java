package realign.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import realign.adapter.Adapter;

/**
 * What LlamaIndex's {@code LinearAdapterEmbeddingModel} needs, but for the pickle, which only torch
 * should write: a script makes it from the weights.
 */
final class LlamaIndexFolder {
  private LlamaIndexFolder() {}

  static List<Path> write(Adapter adapter, Path target) {
    return AsideFolder.write(
        target,
        folder -> {
          DenseFiles.write(DenseFiles.config(adapter), adapter, folder);
          Files.writeString(
              folder.resolve("to_llamaindex.py"), Snippet.template("to_llamaindex.py"));
        });
  }
}
