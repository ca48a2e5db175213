package realign.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import realign.cli.Interruption;
import realign.document.TemporaryFolder;
import realign.job.BadArguments;
import realign.job.Cancelled;
import realign.job.Failure;
import realign.job.Progress;
import realign.job.ServiceFailure;

/**
 * The benchmarks, as commands: each measures a peer in the same run where there is one, and ends in
 * one line of JSON.
 */
public final class Bench {
  private static final List<Benchmark> ALL =
      List.of(
          TrainingBench.BENCHMARK,
          RaceBench.BENCHMARK,
          ReplayBench.BENCHMARK,
          ReproduceBench.BENCHMARK,
          RetrievalBench.BENCHMARK,
          ApplyBench.BENCHMARK,
          ScaleBench.BENCHMARK,
          EmbeddingBench.BENCHMARK,
          PagesBench.BENCHMARK,
          RecutBench.BENCHMARK,
          CompareBench.BENCHMARK,
          QuestionsBench.BENCHMARK,
          ProjectBench.BENCHMARK,
          ServeBench.BENCHMARK);

  private static final String CONVENTIONS =
      """
      DATA is a question set (a .json, .jsonl or .csv file, a BEIR folder, a folder with one such
      file) or a folder with q.npy, c.npy, train.npy and test.npy; without it, data are made up.
      SCRIPT is the peer: src/test/python/peer.py, or one that answers as it does; PYTHON runs it.
      The last line is one JSON object. Its ratio says how many times the peer’s pace ours is, or,
      where there is no peer, how many times the goal is reached.""";

  private static final int CANCELLED = 130;

  private Bench() {}

  public static void main(String[] args) throws Exception {
    Interruption interruption = new Interruption();
    interruption.watch();
    Progress progress = new Announced(interruption::asked);
    int code = run(Arrays.asList(args), System.out, System.err, progress);
    interruption.ended();
    System.out.flush();
    System.exit(code);
  }

  /**
   * Runs the benchmark that the first word names.
   *
   * @return 0, or another of the command line's exit codes
   */
  static int run(List<String> words, PrintStream out, PrintStream err, Progress progress)
      throws Exception {
    String name = words.isEmpty() ? "help" : words.get(0);
    if (name.equals("help") || name.equals("--help")) {
      out.println(help());
      return 0;
    }
    try (TemporaryFolder scratch = TemporaryFolder.create()) {
      Benchmark benchmark = named(name);
      List<String> rest = words.subList(1, words.size());
      Arguments arguments = Arguments.of(benchmark, rest, scratch.path(), progress);
      Map<String, Object> result = new TreeMap<>(benchmark.command().run(arguments));
      result.put("bench", name);
      out.println(Json.line(Figures.rounded(result)));
      return 0;
    } catch (Cancelled asked) {
      return CANCELLED;
    } catch (Failure failure) {
      err.println(failure.sentence());
      err.println(failure.advice());
      return failure instanceof BadArguments ? 2 : failure instanceof ServiceFailure ? 4 : 3;
    }
  }

  private static Benchmark named(String name) {
    Optional<Benchmark> found =
        ALL.stream().filter(benchmark -> benchmark.name().equals(name)).findFirst();
    return found.orElseThrow(
        () ->
            new BadArguments(
                "There is no benchmark called " + name + ".",
                ALL.stream()
                    .map(Benchmark::name)
                    .collect(Collectors.joining(", ", "There are ", ", and help."))));
  }

  private static String help() {
    return ALL.stream()
        .map(each -> each.usage() + "\n    " + each.measures())
        .collect(Collectors.joining("\n", "", "\n\n" + CONVENTIONS));
  }
}
