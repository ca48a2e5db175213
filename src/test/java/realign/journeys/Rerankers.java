package realign.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import realign.encoder.ToyCrossEncoder;

/** Folders that a project may say its cross-encoder is in. */
enum Rerankers {
  /** There is one. */
  TOY,
  /** There are files, and none of them is a model. */
  BROKEN,
  /** There is no such folder. */
  MISSING;

  /** Makes it in another folder. */
  Path in(Path parent) throws IOException {
    Path folder = parent.resolve("cross-encoder-" + name().toLowerCase(java.util.Locale.ROOT));
    switch (this) {
      case TOY -> ToyCrossEncoder.write(folder);
      case BROKEN -> {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("model.onnx"), "no model");
        Files.writeString(folder.resolve("tokenizer.json"), "{}");
      }
      case MISSING -> {}
    }
    return folder;
  }
}
