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
import realign.document.ReadingLimits;
import realign.document.ReadingSettings;
import realign.job.Progress;

/**
 * {@code pages FILE.pdf [--rounds N]}: pages a second of a text PDF with a warm worker, beside
 * PDFBox's bare stripper in this process, which finds no columns, tables, headings or places; the
 * goal is 60 pages a second.
 */
final class PagesBench {
  private static final double GOAL = 60;

  private PagesBench() {}

  static Map<String, Object> run(Arguments arguments) throws IOException {
    Path file = arguments.path(0).orElse(Path.of("sample-docs/employee-handbook.pdf"));
    List<Double> ours = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    int pages = 0;
    try (DocumentReader reader =
        new DocumentReader(
            ReadingSettings.standard(), ReadingLimits.standard(), System::nanoTime)) {
      for (int round = -1; round < arguments.number("rounds", 3); round++) {
        double before = workerSeconds();
        Reading reading = reader.read(file, Progress.NONE);
        double worked = workerSeconds() - before;
        double seconds = bare(file);
        pages = reading.pages();
        System.err.printf(
            "ours %.2f s (worker’s processor %.2f s), bare %.2f s%n",
            reading.seconds(), worked, seconds);
        if (round >= 0) {
          ours.add(reading.seconds());
          bare.add(seconds);
        }
      }
    }
    double pace = pages / TrainingBench.median(ours);
    return Map.of(
        "pages",
        pages,
        "pagesASecond",
        pace,
        "barePagesASecond",
        pages / TrainingBench.median(bare),
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
