package realign.encoder;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import realign.job.BadInput;
import realign.job.Cancelled;
import realign.job.Messages;
import realign.job.Progress;

/**
 * A model that reads a query and a passage together and says how well one answers the other: better
 * than comparing vectors, and far slower. Safe for use from several threads.
 */
public final class CrossEncoder implements AutoCloseable {
  private static final Messages MESSAGES = Messages.of(CrossEncoder.class);

  private final String name;
  private final String revision;
  private final int maxTokens;
  private final Tokenizer tokenizer;
  private final TextGraph graph;

  private CrossEncoder(ModelFolder folder) {
    ModelFiles files = folder.files();
    this.name = folder.name();
    this.revision = Fingerprint.of(files.model(), files.tokenizer());
    this.maxTokens = folder.positions();
    this.tokenizer = folder.tokenizer();
    this.graph = new TextGraph(files.model(), name);
  }

  /**
   * Opens a folder with {@code model.onnx} (or {@code onnx/model.onnx}) and {@code tokenizer.json},
   * and tries it once.
   *
   * @throws BadInput if a file is missing, or the model's first output isn't one number a pair
   * @throws realign.job.ServiceFailure if the model can't be opened
   */
  public static CrossEncoder open(Path folder) {
    CrossEncoder opened = new CrossEncoder(new ModelFolder(folder));
    try {
      opened.scores("a", List.of("a", "b"), Progress.NONE);
      return opened;
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  public String name() {
    return name;
  }

  /** What changes when the model or its tokenizer does. */
  public String revision() {
    return revision;
  }

  /**
   * One score a passage, the higher the better; comparable within one query only. Passages are cut
   * where they don't fit in after the query.
   *
   * @throws Cancelled between batches
   */
  public float[] scores(String query, List<String> passages, Progress progress) {
    long[][] ids = new long[passages.size()][];
    long[][] types = new long[passages.size()][];
    IntStream.range(0, ids.length)
        .parallel()
        .forEach(
            i -> {
              Tokenizer.Pair pair = tokenizer.pair(query, passages.get(i));
              ids[i] = OnnxEncoder.cut(pair.ids(), maxTokens);
              types[i] = OnnxEncoder.cut(pair.types(), maxTokens);
            });
    float[] scores = new float[ids.length];
    Batches.each(ids, progress, batch -> run(ids, types, batch, scores));
    progress.check();
    return scores;
  }

  private void run(long[][] ids, long[][] types, int[] batch, float[] scores) {
    int length = IntStream.of(batch).map(i -> ids[i].length).max().orElse(0);
    float[] found = graph.run(ids, types, batch, length);
    if (found.length != batch.length) {
      throw new BadInput(
          MESSAGES.text("crossEncoder.output", name), MESSAGES.text("crossEncoder.output.advice"));
    }
    for (int i = 0; i < batch.length; i++) {
      scores[batch[i]] = found[i];
    }
  }

  @Override
  public void close() {
    tokenizer.close();
    graph.close();
  }
}
