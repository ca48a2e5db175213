package realign.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import realign.adapter.Recipe;
import realign.adapter.Trainer;
import realign.adapter.Training;
import realign.adapter.TrainingListener;
import realign.job.Progress;

/**
 * {@code training [FOLDER] --peer SCRIPT [--rounds N] [--threads N]}: steps a second of the
 * published triplet recipe and of the softmax, ours and PyTorch's in turns, PyTorch at its best
 * number of threads, up to N or the cores.
 */
final class TrainingBench {
  private TrainingBench() {}

  static Map<String, Object> run(Arguments arguments) throws Exception {
    PeerFolder folder = PeerFolder.of(arguments);
    Map<String, Object> triplet = compare(folder, arguments, "triplet");
    Map<String, Object> softmax = compare(folder, arguments, "softmax");
    double least = Math.min((double) triplet.get("ratio"), (double) softmax.get("ratio"));
    return Map.of("triplet", triplet, "softmax", softmax, "ratio", least);
  }

  private static Map<String, Object> compare(PeerFolder folder, Arguments arguments, String recipe)
      throws Exception {
    Recipe ours = Recipe.named(recipe).orElseThrow();
    Peer peer = Peer.of(arguments);
    int most = arguments.number("threads", Runtime.getRuntime().availableProcessors());
    pace(folder, ours);
    List<Double> own = new ArrayList<>();
    List<Double> others = new ArrayList<>();
    for (int round = 0; round < arguments.number("rounds", 3); round++) {
      own.add(pace(folder, ours));
      others.add(best(folder, peer, recipe, most));
      System.err.printf(
          "%s: %.0f steps/s, PyTorch %.0f%n", recipe, own.get(round), others.get(round));
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("stepsPerSecond", median(own));
    result.put("peerStepsPerSecond", median(others));
    result.put("ratio", median(own) / median(others));
    return result;
  }

  private static double pace(PeerFolder folder, Recipe recipe) {
    long start = System.nanoTime();
    Training training =
        new Trainer(Runtime.getRuntime().availableProcessors())
            .train(folder.data(), recipe, 7, TrainingListener.NONE, Progress.NONE);
    return training.steps() * 1e9 / (System.nanoTime() - start);
  }

  private static double best(PeerFolder folder, Peer peer, String mode, int most) throws Exception {
    double best = 0;
    for (int threads = 1; threads <= most; threads++) {
      JsonNode result = peer.run(folder.path(), mode, threads);
      best = Math.max(best, result.get("steps_per_s").asDouble());
    }
    return best;
  }

  static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
