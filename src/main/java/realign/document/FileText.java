package realign.document;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Reads one file of any format and sends its pages, in the worker. */
final class FileText {
  /** In bytes; what is longer is read as far as that. */
  private static final long LONGEST_TEXT = 32L << 20;

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
    PlainText text;
    try {
      text = text(request);
    } catch (IOException unreadable) {
      sink.problem(Problem.UNREADABLE);
      return;
    } catch (StackOverflowError | RuntimeException broken) {
      sink.problem(Problem.DAMAGED);
      return;
    }
    sink.pages(text.pages().size());
    for (PageText page : text.pages()) {
      sink.page(page);
    }
    if (!text.whole() || Files.size(request.file()) > LONGEST_TEXT) {
      sink.problem(Problem.TOO_LONG);
    }
  }

  private static PlainText text(Request request) throws IOException {
    byte[] bytes;
    try (var in = Files.newInputStream(request.file())) {
      bytes = in.readNBytes((int) Math.min(LONGEST_TEXT, Files.size(request.file())));
    }
    return switch (request.format()) {
      case MARKDOWN -> onePage(MarkdownText.lines(Charsets.decode(bytes)));
      case HTML -> onePage(HtmlText.lines(bytes));
      default -> PlainText.of(Charsets.decode(bytes));
    };
  }

  private static PlainText onePage(List<Line> lines) {
    return new PlainText(List.of(new PageText(0, 0, lines)), true);
  }
}
