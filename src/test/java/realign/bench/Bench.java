package realign.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The benchmarks, as commands: each measures a peer in the same run where there is one, and ends in
 * one line of JSON.
 */
public final class Bench {
  private static final Map<String, Command> COMMANDS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("compare", CompareBench::run),
              Map.entry("project", ProjectBench::run),
              Map.entry("training", TrainingBench::run),
              Map.entry("replay", ReplayBench::run),
              Map.entry("apply", ApplyBench::run),
              Map.entry("questions", QuestionsBench::run),
              Map.entry("race", RaceBench::run),
              Map.entry("retrieval", RetrievalBench::run),
              Map.entry("scale", ScaleBench::run),
              Map.entry("serve", ServeBench::run),
              Map.entry("reproduce", ReproduceBench::run),
              Map.entry("pages", PagesBench::run),
              Map.entry("recut", RecutBench::run),
              Map.entry("embedding", EmbeddingBench::run)));

  private Bench() {}

  /** One benchmark; takes what follows its name and returns what its last line says. */
  @FunctionalInterface
  interface Command {
    Map<String, Object> run(Arguments arguments) throws Exception;
  }

  public static void main(String[] args) throws Exception {
    Command command = args.length == 0 ? null : COMMANDS.get(args[0]);
    if (command == null) {
      System.err.println("one of " + COMMANDS.keySet());
      System.exit(2);
      return;
    }
    Arguments rest = new Arguments(Arrays.asList(args).subList(1, args.length));
    Map<String, Object> result = new TreeMap<>(command.run(rest));
    result.put("bench", args[0]);
    System.out.println(Json.line(result));
  }
}
