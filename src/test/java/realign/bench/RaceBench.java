package realign.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import realign.adapter.Adapter;
import realign.adapter.Checkpoint;
import realign.adapter.Provenance;
import realign.adapter.Recipe;
import realign.adapter.Side;
import realign.adapter.Trainer;
import realign.adapter.TrainingListener;
import realign.encoder.EncoderIdentity;
import realign.job.Progress;
import realign.retrieval.ExactSearch;

/** Ours is scored after every epoch of the softmax, the published recipe after its last. */
final class RaceBench {
  static final Benchmark BENCHMARK =
      new Benchmark(
          "race [DATA] [--peer SCRIPT] [--python PYTHON] [--distractors PDF]",
          "Seconds from vectors to an adapter whose MRR@10 on test questions is that of the"
              + " published triplet recipe after its 30 epochs, beside PyTorch’s seconds for those"
              + " on one thread; without a peer, that recipe is trained here.",
          RaceBench::run);

  private static final int K = 10;
  private static final long SEED = 7;

  private final PeerFolder folder;
  private final ExactSearch search;
  private final int[] questions;
  private final int[][] relevant;
  private final EncoderIdentity encoder;

  private RaceBench(PeerFolder folder) {
    int width = folder.chunks().columns();
    this.folder = folder;
    this.search =
        new ExactSearch(
            folder.chunks(),
            IntStream.range(0, folder.chunks().rows()).mapToObj("%07d"::formatted).toList());
    this.questions = Arrays.stream(folder.test()).mapToInt(pair -> pair[0]).toArray();
    this.relevant =
        Arrays.stream(folder.test()).map(pair -> new int[] {pair[1]}).toArray(int[][]::new);
    this.encoder = new EncoderIdentity("any", "", width, 256, "mean", "", "", true);
  }

  /** A recipe's end. */
  private record Finish(double mrr, double seconds) {}

  private static Map<String, Object> run(Arguments arguments) throws Exception {
    Optional<Peer> peer = Peer.of(arguments);
    RaceBench bench = new RaceBench(PeerFolder.of(arguments));
    Finish published = peer.isPresent() ? bench.finish(peer.get()) : bench.finish();
    bench.secondsTo(published.mrr());
    Optional<Double> seconds = bench.secondsTo(published.mrr());
    System.err.printf(
        "MRR@10 %.3f: %s, the published recipe %.2f s%n",
        published.mrr(),
        seconds.map("%.2f s"::formatted).orElse("never reached"),
        published.seconds());
    Map<String, Object> result = new TreeMap<>();
    result.put("mrr", published.mrr());
    result.put(peer.isPresent() ? "peerSeconds" : "publishedSeconds", published.seconds());
    seconds.ifPresent(taken -> result.put("seconds", taken));
    if (peer.isPresent()) {
      result.put("ratio", seconds.map(taken -> published.seconds() / taken).orElse(0.0));
    }
    return result;
  }

  private Finish finish(Peer peer) throws InterruptedException {
    JsonNode result = peer.run(folder.path(), "triplet", 1);
    return new Finish(result.path("mrr10").asDouble(), result.path("seconds").asDouble());
  }

  private Finish finish() {
    Recipe triplet = Recipe.named("triplet").orElseThrow();
    long start = System.nanoTime();
    Checkpoint last = train(triplet, TrainingListener.NONE);
    return new Finish(mrr(last), (System.nanoTime() - start) / 1e9);
  }

  private Optional<Double> secondsTo(double goal) {
    AtomicReference<Optional<Double>> reached = new AtomicReference<>(Optional.empty());
    long start = System.nanoTime();
    train(
        Recipe.named("softmax").orElseThrow(),
        checkpoint -> {
          if (mrr(checkpoint) < goal) {
            return true;
          }
          reached.set(Optional.of((System.nanoTime() - start) / 1e9));
          return false;
        });
    return reached.get();
  }

  private Checkpoint train(Recipe recipe, TrainingListener listener) {
    return new Trainer(Runtime.getRuntime().availableProcessors())
        .train(folder.data(), recipe, SEED, listener, Progress.NONE)
        .last();
  }

  private double mrr(Checkpoint checkpoint) {
    Adapter adapter = checkpoint.adapter(Side.QUERY_ONLY, encoder, new Provenance(Map.of()));
    int[] ranks =
        search.ranks(
            adapter.queries(folder.questions().pick(questions)), relevant, Progress.NONE, "");
    return Arrays.stream(ranks).mapToDouble(rank -> rank <= K ? 1.0 / rank : 0).average().orElse(0);
  }
}
