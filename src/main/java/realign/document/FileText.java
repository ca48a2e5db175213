package realign.document;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Reads one file of any format and sends its pages, in the worker. */
final class FileText {
  private static final long LONGEST_TEXT = 128L << 20;

  private FileText() {}

  /**
   * Answers a request to read.
   *
   * @throws IOException if the answer can't be sent
   */
  static void read(Request request, FrameSink sink) throws IOException {
    if (request.format() == Format.PDF) {
      PdfText.read(request, sink);
      return;
    }
    List<PageText> pages;
    try {
      pages = pages(request);
    } catch (IOException unreadable) {
      sink.problem(Problem.UNREADABLE);
      return;
    } catch (StackOverflowError | RuntimeException broken) {
      sink.problem(Problem.DAMAGED);
      return;
    }
    sink.pages(pages.size());
    for (PageText page : pages) {
      sink.page(page);
    }
    if (Files.size(request.file()) > LONGEST_TEXT) {
      sink.problem(Problem.TOO_LONG);
    }
  }

  private static List<PageText> pages(Request request) throws IOException {
    byte[] bytes;
    try (var in = Files.newInputStream(request.file())) {
      bytes = in.readNBytes((int) Math.min(LONGEST_TEXT, Files.size(request.file())));
    }
    return switch (request.format()) {
      case MARKDOWN -> List.of(new PageText(0, 0, MarkdownText.lines(Charsets.decode(bytes))));
      case HTML -> List.of(new PageText(0, 0, HtmlText.lines(bytes)));
      default -> plain(Charsets.decode(bytes));
    };
  }

  /** A page up to each form feed; empty lines start a paragraph. */
  private static List<PageText> plain(String text) {
    List<PageText> pages = new ArrayList<>();
    for (String page : text.split("\f", -1)) {
      List<Line> lines = new ArrayList<>();
      boolean paragraph = true;
      for (String line : page.split("\n", -1)) {
        if (line.isBlank()) {
          paragraph = true;
        } else {
          lines.add(Line.plain(line.stripTrailing(), paragraph, 0));
          paragraph = false;
        }
      }
      pages.add(new PageText(0, 0, lines));
    }
    return pages;
  }
}
