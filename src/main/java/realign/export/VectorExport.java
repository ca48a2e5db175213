package realign.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import realign.job.Messages;
import realign.job.ServiceFailure;
import realign.vector.Matrix;

/** Vectors as {@code vectors.npy}, n x d, beside {@code ids.json}, the id of each row. */
public final class VectorExport {
  private static final Messages MESSAGES = Messages.of(VectorExport.class);
  private static final String VECTORS = "vectors.npy";
  private static final String IDS = "ids.json";

  private VectorExport() {}

  /**
   * Writes a folder, reads it back and compares.
   *
   * @param ids one a row
   * @return the files, relative to the folder
   * @throws realign.job.BadArguments if the folder holds something else
   * @throws ServiceFailure if it can't be written, or what was written doesn't agree
   */
  public static List<Path> write(Matrix vectors, List<String> ids, Path folder) {
    if (ids.size() != vectors.rows()) {
      throw new IllegalArgumentException(ids.size() + " ids for " + vectors.rows() + " rows");
    }
    List<Path> files =
        AsideFolder.write(
            folder,
            aside -> {
              try (OutputStream out = Files.newOutputStream(aside.resolve(VECTORS))) {
                Npy.write(vectors.values(), out, vectors.rows(), vectors.columns());
              }
              Files.write(aside.resolve(IDS), new ObjectMapper().writeValueAsBytes(ids));
            });
    requireSame(vectors, folder);
    return files;
  }

  /** Lines that load what was written into that folder. */
  public static Snippet snippet(Path folder) {
    Map<String, String> paths =
        Map.of(
            "vectors", folder.resolve(VECTORS).toAbsolutePath().toString(),
            "ids", folder.resolve(IDS).toAbsolutePath().toString());
    return Snippet.of("Python", "numpy", "vectors.py", paths);
  }

  private static void requireSame(Matrix vectors, Path folder) {
    try {
      if (Npy.read(Files.readAllBytes(folder.resolve(VECTORS))).sameAs(vectors)) {
        return;
      }
    } catch (IOException e) {
      throw new ServiceFailure(
          MESSAGES.text("export.unreadable", folder), MESSAGES.text("export.differs.advice"), e);
    }
    throw new ServiceFailure(
        MESSAGES.text("export.unreadable", folder), MESSAGES.text("export.differs.advice"));
  }
}
