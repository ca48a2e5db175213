package realign.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import realign.adapter.Adapter;
import realign.adapter.Checkpoint;
import realign.adapter.Provenance;
import realign.adapter.Recipe;
import realign.adapter.Side;
import realign.adapter.Trainer;
import realign.encoder.EncoderIdentity;
import realign.job.Progress;
import realign.retrieval.ExactSearch;

/**
 * {@code race [FOLDER] --peer SCRIPT}: seconds from vectors to an adapter whose MRR@10 on the
 * folder's test pairs is that of the published triplet recipe after its 30 epochs, ours scored
 * after every epoch of the softmax; against PyTorch's seconds for the published recipe on one
 * thread.
 */
final class RaceBench {
  private static final int K = 10;

  private final PeerFolder folder;
  private final ExactSearch search;
  private final int[] questions;
  private final int[][] relevant;

  private RaceBench(PeerFolder folder) {
    this.folder = folder;
    this.search =
        new ExactSearch(
            folder.chunks(),
            IntStream.range(0, folder.chunks().rows()).mapToObj("%07d"::formatted).toList());
    this.questions = Arrays.stream(folder.test()).mapToInt(pair -> pair[0]).toArray();
    this.relevant =
        Arrays.stream(folder.test()).map(pair -> new int[] {pair[1]}).toArray(int[][]::new);
  }

  static Map<String, Object> run(Arguments arguments) throws Exception {
    RaceBench bench = new RaceBench(PeerFolder.of(arguments));
    JsonNode peer = Peer.of(arguments).run(bench.folder.path(), "triplet", 1);
    double goal = peer.get("mrr10").asDouble();
    bench.secondsTo(goal);
    double seconds = bench.secondsTo(goal);
    double peerSeconds = peer.get("seconds").asDouble();
    System.err.printf("MRR@10 %.3f: %.2f s, PyTorch %.2f s%n", goal, seconds, peerSeconds);
    return Map.of(
        "mrr", goal,
        "seconds", seconds,
        "peerSeconds", peerSeconds,
        "ratio", peerSeconds / seconds);
  }

  private double secondsTo(double goal) {
    Recipe softmax = Recipe.named("softmax").orElseThrow();
    AtomicReference<Double> reached = new AtomicReference<>(Double.NaN);
    long start = System.nanoTime();
    new Trainer(Runtime.getRuntime().availableProcessors())
        .train(
            folder.data(),
            softmax,
            7,
            checkpoint -> {
              if (mrr(checkpoint) < goal) {
                return true;
              }
              reached.set((System.nanoTime() - start) / 1e9);
              return false;
            },
            Progress.NONE);
    return reached.get();
  }

  private double mrr(Checkpoint checkpoint) {
    int width = folder.chunks().columns();
    EncoderIdentity encoder = new EncoderIdentity("any", "", width, 256, "mean", "", "", true);
    Adapter adapter =
        new Adapter(
            Side.QUERY_ONLY,
            checkpoint.weights(),
            Optional.empty(),
            encoder,
            new Provenance(Map.of()));
    int[] ranks =
        search.ranks(
            adapter.queries(folder.questions().pick(questions)), relevant, Progress.NONE, "");
    return Arrays.stream(ranks).mapToDouble(rank -> rank <= K ? 1.0 / rank : 0).average().orElse(0);
  }
}
