package realign.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import javafx.scene.control.TableView;
import realign.document.PdfMaker;
import realign.project.Project;

/**
 * {@code arriving [DOCUMENTS [PAGES]]}: drops many long documents on the window and scrolls while
 * they are read and cut; prints the pace, and the longest time for which the screen's thread was at
 * work. The goal is 100 ms. Needs no display: {@code mvn -q test-compile exec:exec@arriving}.
 */
public final class Arriving {
  private static final List<String> WORDS =
      List.of("the", "pump", "valve", "is", "in", "of", "and", "yearly", "checked", "hall", "to");

  private final Visitor visitor;
  private final Random random = new Random(7);

  private Arriving(Visitor visitor) {
    this.visitor = visitor;
  }

  public static void main(String[] arguments) throws Exception {
    int documents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
    int pages = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
    Path folder = Files.createTempDirectory("arriving");
    Visitor visitor = new Visitor(folder);
    Arriving arriving = new Arriving(visitor);
    Path papers = arriving.write(Files.createDirectory(folder.resolve("papers")), documents, pages);
    visitor.arrives();
    FlightRecord record = new FlightRecord(visitor.screen());
    PulseWatcher watcher = new PulseWatcher(visitor.screen());
    try (record;
        watcher) {
      arriving.work(watcher, folder, papers, documents, pages);
    }
    watcher.waits().print(record);
    System.out.printf("%n{\"bench\":\"arriving\",%s}%n", watcher.waits().figures(record));
    try (Stream<Path> made = Files.walk(folder)) {
      made.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
    System.exit(0);
  }

  private Path write(Path papers, int documents, int pages) throws IOException {
    for (int document = 0; document < documents; document++) {
      try (PdfMaker pdf = new PdfMaker()) {
        for (int page = 0; page < pages; page++) {
          List<String> lines = new ArrayList<>(List.of("Report %d".formatted(document), ""));
          for (int line = 0; line < 45; line++) {
            lines.add(line());
          }
          pdf.page().prose(lines);
        }
        pdf.save(papers.resolve("report-%03d.pdf".formatted(document)));
      }
    }
    return papers;
  }

  private String line() {
    List<String> words = new ArrayList<>();
    for (int word = 0; word < 14; word++) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(" ", words) + (random.nextInt(3) == 0 ? "." : "");
  }

  private void work(PulseWatcher watcher, Path folder, Path papers, int documents, int pages) {
    watcher.phase("a new project");
    Path file = folder.resolve("New.realign");
    Project.create(file, Clock.systemUTC()).close();
    visitor.opens(file);
    visitor.until(visitor::anythingOpen);
    long start = System.nanoTime();
    scroll(watcher, papers, documents);
    double read = (System.nanoTime() - start) / 1e9;
    watcher.phase("cut");
    visitor.until(() -> visitor.workspace().documents().get().size() == documents);
    visitor.until(() -> cut() == documents);
    double all = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "{\"bench\":\"arriving\",\"documents\":%d,\"pages\":%d,\"readSeconds\":%.1f,"
            + "\"pagesASecond\":%.1f,\"allSeconds\":%.1f,\"heapMegabytes\":%d}%n",
        documents,
        documents * pages,
        read,
        documents * pages / read,
        all,
        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
  }

  private long cut() {
    return visitor.workspace().cut().get().chunks().stream()
        .map(chunk -> chunk.span().document())
        .distinct()
        .count();
  }

  /** While files are read: up and down the documents, and a look at the chunks. */
  private void scroll(PulseWatcher watcher, Path papers, int documents) {
    watcher.phase("drop");
    visitor.drops(papers);
    int row = 0;
    while (visitor.workspace().documents().get().size() < documents) {
      watcher.phase("scroll documents");
      visitor.goesTo(1);
      for (int i = 0; i < 30; i++) {
        row = (row + 7) % Math.max(1, visitor.rows("#document-table"));
        scrollTo("#document-table", row);
      }
      watcher.phase("look at a page");
      visitor.selects("#document-table", row);
      watcher.phase("scroll chunks");
      visitor.goesTo(2);
      for (int i = 0; i < 10; i++) {
        scrollTo("#chunk-table", i * 17);
      }
    }
  }

  private void scrollTo(String table, int row) {
    if (visitor.shown(table)) {
      visitor.does(() -> ((TableView<?>) visitor.sees(table)).scrollTo(row));
    }
  }
}
