package realign.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import realign.chunk.Chunk;
import realign.chunk.Chunking;
import realign.chunk.Proposals;
import realign.chunk.TokenCounter;
import realign.document.DocumentReader;
import realign.document.Reading;
import realign.document.ReadingSettings;
import realign.document.Role;
import realign.document.StandardReader;
import realign.encoder.Encoders;
import realign.job.Progress;
import realign.project.Intake;
import realign.project.Project;
import realign.project.Recutting;

/** The cut that is shown while a slider moves, with what is proposed to be left out. */
final class RecutBench {
  static final Benchmark BENCHMARK =
      new Benchmark(
          "recut [FILE] [--cuts N]",
          "Milliseconds to cut a document of a hundred pages anew; the goal is 150. FILE is a"
              + " document.",
          RecutBench::run);

  private static final double GOAL_MILLISECONDS = 150;
  private static final double PAGES = 100;

  private RecutBench() {}

  private static Map<String, Object> run(Arguments arguments) throws IOException {
    Path file = arguments.path(0).orElse(OneDocument.SAMPLE);
    List<Cut> cuts = new ArrayList<>();
    try (Project project =
            Project.create(arguments.scratch().resolve("recut.realign"), Clock.systemUTC());
        Encoders encoders = new Encoders();
        DocumentReader reader = StandardReader.open()) {
      List<Reading> readings =
          new Intake(project, reader, ReadingSettings.standard())
              .add(List.of(file), Role.CORPUS, Progress.NONE);
      int pages = OneDocument.required(readings.get(0)).pages().size();
      TokenCounter counter = encoders.counter(Encoders.STANDARD);
      Recutting recutting = new Recutting(project);
      double first = cut(recutting, counter, 800).milliseconds();
      for (int cut = 0; cut < arguments.number("cuts", 60); cut++) {
        cuts.add(cut(recutting, counter, 100 + 15 * cut));
      }
      double share = PAGES / pages;
      double median = share * Figures.median(cuts.stream().map(Cut::milliseconds).toList());
      double worked = share * Figures.median(cuts.stream().map(Cut::worked).toList());
      return Map.of(
          "pages", pages,
          "firstMilliseconds", first,
          "medianMillisecondsAHundredPages", median,
          "workedMillisecondsAHundredPages", worked,
          "ratio", GOAL_MILLISECONDS / median);
    }
  }

  /**
   * One cut.
   *
   * @param worked milliseconds of processor time: says more where the machine has other work too
   */
  private record Cut(double milliseconds, double worked) {}

  private static Cut cut(Recutting recutting, TokenCounter counter, int size) {
    Chunking chunking = new Chunking(Chunking.Method.TOKENS, size, size / 2, counter.name());
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long start = System.nanoTime();
    List<Chunk> chunks = recutting.cut(chunking, counter);
    int proposed = Proposals.of(chunks).size();
    double taken = (System.nanoTime() - start) / 1e6;
    double worked = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6;
    System.err.printf(
        "%d tokens: %d chunks, %d proposed, %.0f ms, %.0f of them at work%n",
        size, chunks.size(), proposed, taken, worked);
    return new Cut(taken, worked);
  }
}
