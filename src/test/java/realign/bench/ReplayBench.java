package realign.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import realign.adapter.Optimiser;
import realign.adapter.Replay;
import realign.vector.Matrix;

/** The same start, batches and rates for ours and PyTorch's. */
final class ReplayBench {
  static final Benchmark BENCHMARK =
      new Benchmark(
          "replay [DATA] --peer SCRIPT [--python PYTHON] [--distractors PDF] [--steps N]",
          "Largest difference of losses and weights between the triplet recipe and PyTorch’s, from"
              + " the same start on the same batches; the goal is 1e-4.",
          ReplayBench::run);

  private static final int BATCH = 32;
  private static final double MARGIN = 1;
  private static final double GOAL = 1e-4;
  private static final Optimiser OPTIMISER = new Optimiser(3e-3, .01, 100, true, 1);

  private ReplayBench() {}

  private static Map<String, Object> run(Arguments arguments) throws Exception {
    Peer peer = Peer.of(arguments).orElseThrow();
    PeerFolder folder = PeerFolder.of(arguments);
    int steps = arguments.number("steps", 50);
    SplittableRandom random = new SplittableRandom(11);
    int size = folder.questions().columns();
    Matrix weights = new Matrix(size, size, uniform(size * size, Math.sqrt(1.0 / size), random));
    float[] bias = uniform(size, Math.sqrt(1.0 / size), random);
    int[][][] batches = batches(folder, steps, random);
    float[] rates = new float[steps];
    for (int step = 0; step < steps; step++) {
      rates[step] = (float) (OPTIMISER.rate() * (step + 1) / steps);
    }

    Replay.Result ours =
        new Replay(folder.data(), OPTIMISER, MARGIN).run(weights, bias, batches, rates);
    Path place = Files.createDirectory(arguments.scratch().resolve("replay"));
    return compare(ours, theirs(peer, folder, write(weights, bias, batches, rates), place));
  }

  /** What the peer made of it. */
  private record Theirs(JsonNode losses, Map<String, byte[]> arrays) {}

  private static Map<String, byte[]> write(
      Matrix weights, float[] bias, int[][][] batches, float[] rates) {
    Map<String, byte[]> steps = new LinkedHashMap<>();
    steps.put("w0", Npy.matrix(weights));
    steps.put("b0", Npy.floats(bias, bias.length));
    steps.put("batches", Npy.ints(PeerFolder.flat(batches), batches.length, BATCH, 3));
    steps.put("lr", Npy.floats(rates, rates.length));
    steps.put("margin", Npy.floats(new float[] {(float) MARGIN}));
    steps.put("clip", Npy.floats(new float[] {(float) OPTIMISER.clip()}));
    steps.put("decay", Npy.floats(new float[] {(float) OPTIMISER.decay()}));
    return steps;
  }

  /** Gives the peer the steps in a folder of their own, beside the vectors. */
  private static Theirs theirs(Peer peer, PeerFolder folder, Map<String, byte[]> steps, Path place)
      throws IOException, InterruptedException {
    PeerFolder copy =
        new PeerFolder(
            place,
            folder.questions(),
            folder.chunks(),
            folder.negatives(),
            folder.train(),
            folder.test());
    copy.write();
    Npy.writeZip(place.resolve("steps.npz"), steps);
    JsonNode losses = peer.run(place, "replay", 1).get("losses");
    return new Theirs(losses, Npy.readZip(place.resolve("replay.npz")));
  }

  private static Map<String, Object> compare(Replay.Result ours, Theirs theirs) {
    double loss = 0;
    for (int step = 0; step < ours.losses().length; step++) {
      loss = Math.max(loss, Math.abs(ours.losses()[step] - theirs.losses().get(step).asDouble()));
    }
    double weights =
        largest(ours.weights().values(), Npy.matrix(theirs.arrays().get("w")).values());
    double bias = largest(ours.bias(), Npy.matrix(theirs.arrays().get("b")).values());
    System.err.printf("largest differences: loss %.2e, W %.2e, b %.2e%n", loss, weights, bias);
    double worst = Math.max(loss, Math.max(weights, bias));
    return Map.of(
        "steps",
        ours.losses().length,
        "loss",
        loss,
        "weights",
        weights,
        "bias",
        bias,
        "ratio",
        GOAL / worst);
  }

  private static double largest(float[] a, float[] b) {
    double largest = 0;
    for (int i = 0; i < a.length; i++) {
      largest = Math.max(largest, Math.abs(a[i] - b[i]));
    }
    return largest;
  }

  private static int[][][] batches(PeerFolder folder, int steps, SplittableRandom random) {
    int[][][] batches = new int[steps][BATCH][];
    for (int[][] batch : batches) {
      for (int i = 0; i < BATCH; i++) {
        int[] pair = folder.train()[random.nextInt(folder.train().length)];
        batch[i] = new int[] {pair[0], pair[1], random.nextInt(folder.negatives().rows())};
      }
    }
    return batches;
  }

  private static float[] uniform(int size, double most, SplittableRandom random) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) ((2 * random.nextDouble() - 1) * most);
    }
    return values;
  }
}
