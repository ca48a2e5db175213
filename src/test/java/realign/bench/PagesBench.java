package realign.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import realign.document.DocumentReader;
import realign.document.Reading;
import realign.document.StandardReader;
import realign.job.Progress;

/** With a warm worker. */
final class PagesBench {
  static final Benchmark BENCHMARK =
      new Benchmark(
          "pages [FILE] [--rounds N]",
          "Pages a second of a text PDF; the goal is 60. PDFBox’s bare stripper, which finds no"
              + " columns, tables, headings or places, is timed beside it.",
          PagesBench::run);

  private static final double GOAL = 60;

  private PagesBench() {}

  private static Map<String, Object> run(Arguments arguments) throws IOException {
    Path file = arguments.path(0).orElse(OneDocument.SAMPLE);
    List<Double> ours = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    int pages = 0;
    try (DocumentReader reader = StandardReader.open()) {
      for (int round = -1; round < arguments.number("rounds", 3); round++) {
        double before = workerSeconds();
        Reading reading = reader.read(file, Progress.NONE);
        double worked = workerSeconds() - before;
        pages = OneDocument.required(reading).pages().size();
        double seconds = bare(file);
        System.err.printf(
            "ours %.2f s (worker’s processor %.2f s), bare %.2f s%n",
            reading.seconds(), worked, seconds);
        if (round >= 0) {
          ours.add(reading.seconds());
          bare.add(seconds);
        }
      }
    }
    double pace = pages / Figures.median(ours);
    return Map.of(
        "pages",
        pages,
        "pagesASecond",
        pace,
        "barePagesASecond",
        pages / Figures.median(bare),
        "ratio",
        pace / GOAL);
  }

  /** Of the child process: says more than the clock where the machine has other work too. */
  private static double workerSeconds() {
    return ProcessHandle.current()
        .children()
        .flatMap(child -> child.info().totalCpuDuration().stream())
        .mapToDouble(time -> time.toNanos() / 1e9)
        .sum();
  }

  private static double bare(Path file) throws IOException {
    long start = System.nanoTime();
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      int length = new PDFTextStripper().getText(document).length();
      System.err.printf("%d characters; ", length);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
