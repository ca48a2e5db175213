package realign.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import realign.adapter.Recipe;
import realign.adapter.Trainer;
import realign.adapter.Training;
import realign.adapter.TrainingListener;
import realign.job.Progress;

/** Ours and PyTorch's in turns, PyTorch at its best number of threads. */
final class TrainingBench {
  static final Benchmark BENCHMARK =
      new Benchmark(
          "training [DATA] [--peer SCRIPT] [--python PYTHON] [--distractors PDF] [--rounds N]"
              + " [--threads N]",
          "Steps a second of the published triplet recipe and of the softmax, beside PyTorch’s at"
              + " its best number of threads, up to N or the cores.",
          TrainingBench::run);

  private TrainingBench() {}

  private static Map<String, Object> run(Arguments arguments) throws Exception {
    Optional<Peer> peer = Peer.of(arguments);
    PeerFolder folder = PeerFolder.of(arguments);
    Map<String, Object> result = new LinkedHashMap<>();
    List<Double> ratios = new ArrayList<>();
    for (String recipe : List.of("triplet", "softmax")) {
      Map<String, Object> pace = compare(folder, peer, arguments, recipe);
      result.put(recipe, pace);
      if (pace.get("ratio") instanceof Double ratio) {
        ratios.add(ratio);
      }
    }
    ratios.stream().min(Double::compare).ifPresent(least -> result.put("ratio", least));
    return result;
  }

  private static Map<String, Object> compare(
      PeerFolder folder, Optional<Peer> peer, Arguments arguments, String recipe)
      throws InterruptedException {
    Recipe ours = Recipe.named(recipe).orElseThrow();
    int most = arguments.number("threads", Runtime.getRuntime().availableProcessors());
    pace(folder, ours);
    List<Double> own = new ArrayList<>();
    List<Double> others = new ArrayList<>();
    for (int round = 0; round < arguments.number("rounds", 3); round++) {
      own.add(pace(folder, ours));
      System.err.printf("%s: %.0f steps/s%n", recipe, own.get(round));
      if (peer.isPresent()) {
        others.add(best(folder, peer.get(), recipe, most));
        System.err.printf("%s: PyTorch %.0f steps/s%n", recipe, others.get(round));
      }
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("stepsPerSecond", Figures.median(own));
    if (peer.isPresent()) {
      result.put("peerStepsPerSecond", Figures.median(others));
      result.put("ratio", Figures.median(own) / Figures.median(others));
    }
    return result;
  }

  private static double pace(PeerFolder folder, Recipe recipe) {
    long start = System.nanoTime();
    Training training =
        new Trainer(Runtime.getRuntime().availableProcessors())
            .train(folder.data(), recipe, 7, TrainingListener.NONE, Progress.NONE);
    return training.steps() * 1e9 / (System.nanoTime() - start);
  }

  private static double best(PeerFolder folder, Peer peer, String mode, int most)
      throws InterruptedException {
    double best = 0;
    for (int threads = 1; threads <= most; threads++) {
      best = Math.max(best, peer.run(folder.path(), mode, threads).path("steps_per_s").asDouble());
    }
    return best;
  }
}
