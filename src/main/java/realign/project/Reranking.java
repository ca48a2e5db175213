package realign.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import realign.encoder.Encoders;
import realign.retrieval.Reranker;

/**
 * The cross-encoder that a project reranks by.
 *
 * @param folder of the model
 * @param first how many results it puts in order
 */
public record Reranking(Path folder, int first) {
  private static final String FOLDER = "rerank.folder";
  private static final String FIRST = "rerank.first";

  /** By the model in a folder, as many results as usual. */
  public static Reranking by(Path folder) {
    return new Reranking(folder, Reranker.FIRST);
  }

  /** What the project keeps; empty where nothing is reranked. */
  public static Optional<Reranking> of(Settings settings) {
    int first =
        settings
            .value(FIRST)
            .filter(text -> text.matches("[1-9]\\d{0,3}"))
            .map(Integer::parseInt)
            .orElse(Reranker.FIRST);
    return settings.value(FOLDER).map(folder -> new Reranking(Path.of(folder), first));
  }

  /** Has the project keep it. */
  public void keep(Settings settings) {
    settings.put(Map.of(FOLDER, folder.toString(), FIRST, Integer.toString(first)));
  }

  /** Has a project rerank no more. */
  public static void forget(Settings settings) {
    settings.remove(FOLDER);
    settings.remove(FIRST);
  }

  /** Whether its folder is still there. */
  public boolean present() {
    return Files.isDirectory(folder);
  }

  /**
   * Ready to be used; closed with {@code encoders}.
   *
   * @throws realign.job.BadInput if there is no cross-encoder in the folder
   */
  public Reranker open(Encoders encoders) {
    return new Reranker(encoders.crossEncoder(folder), first);
  }
}
