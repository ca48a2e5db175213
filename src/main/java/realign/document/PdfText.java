package realign.document;

import java.io.IOException;
import java.util.Iterator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Reads a PDF page by page; a page that can't be read costs what can't be read of it. */
final class PdfText {
  private static final int MOST_PAGES = 200_000;

  private PdfText() {}

  static void read(Request request, FrameSink sink) throws IOException {
    try (PDDocument pdf = PdfFile.open(request.file(), request.password())) {
      sink.pages(Math.max(0, Math.min(MOST_PAGES, declared(pdf))));
      if (!send(pdf, new PageReader(request.columns()), sink)) {
        sink.problem(Problem.DAMAGED);
      }
    } catch (PdfFile.Unreadable unreadable) {
      sink.problem(unreadable.problem());
    }
  }

  private static int declared(PDDocument pdf) {
    try {
      return pdf.getNumberOfPages();
    } catch (RuntimeException | StackOverflowError broken) {
      return 0;
    }
  }

  /** Whether all was well. */
  private static boolean send(PDDocument pdf, PageReader reader, FrameSink sink)
      throws IOException {
    boolean well = true;
    boolean more;
    int count = 0;
    try {
      // By index, finding a page takes as long as walking to it.
      Iterator<PDPage> pages = pdf.getPages().iterator();
      while (pages.hasNext() && count < MOST_PAGES) {
        PDPage page = pages.next();
        count++;
        well &= send(page, reader, sink);
      }
      more = pages.hasNext();
    } catch (RuntimeException | StackOverflowError broken) {
      return false;
    }
    // What the tree of pages said may have been wrong.
    sink.pages(count);
    if (more) {
      sink.problem(Problem.TOO_LONG);
    }
    return well && count > 0;
  }

  private static boolean send(PDPage page, PageReader reader, FrameSink sink) throws IOException {
    PageText text;
    boolean well = true;
    try {
      text = reader.read(page);
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError broken) {
      text = reader.rest();
      well = false;
    }
    sink.page(text);
    return well;
  }
}
