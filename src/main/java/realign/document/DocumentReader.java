package realign.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import realign.job.Progress;

/**
 * Reads files as documents: PDF, plain text, Markdown and HTML. Whatever the file holds, the answer
 * is a {@link Reading}, within the limits. One at a time; others wait. Close it when done.
 */
public final class DocumentReader implements AutoCloseable {
  private final LongSupplier nanoseconds;

  /**
   * @param nanoseconds a clock that readings' seconds are measured with, for example {@code
   *     System::nanoTime}
   */
  public DocumentReader(ReadingSettings settings, ReadingLimits limits, LongSupplier nanoseconds) {
    this.nanoseconds = nanoseconds;
  }

  /**
   * Reads a file that needs no password, or only an empty one.
   *
   * @throws realign.job.Cancelled if the user asked for it
   */
  public Reading read(Path file, Progress progress) {
    return read(file, null, progress);
  }

  /**
   * Reads a file.
   *
   * @param password null where none was given
   * @param progress is told of pages
   * @throws realign.job.Cancelled if the user asked for it
   */
  public Reading read(Path file, @Nullable String password, Progress progress) {
    long began = nanoseconds.getAsLong();
    Document document = null;
    Problem problem = null;
    try {
      byte[] bytes = Files.readAllBytes(file);
      String id = id(bytes);
      document =
          file.toString().endsWith(".pdf")
              ? pdf(bytes, id, file.getFileName().toString(), password, progress)
              : text(bytes, id, file.getFileName().toString());
    } catch (IOException broken) {
      problem = Files.exists(file) ? Problem.DAMAGED : Problem.MISSING;
    }
    double seconds = (nanoseconds.getAsLong() - began) / 1e9;
    int pages = document == null ? 0 : document.pages().size();
    return new Reading(file, seconds, pages, problem, document, DocumentLayout.EMPTY, List.of());
  }

  private static Document text(byte[] bytes, String id, String name) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return new Document(id, name, text, List.of(new Page(1, 0, text.length())));
  }

  private static Document pdf(
      byte[] bytes, String id, String name, @Nullable String password, Progress progress)
      throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes, password == null ? "" : password)) {
      PDFTextStripper stripper = new PDFTextStripper();
      StringBuilder text = new StringBuilder();
      List<Page> pages = new ArrayList<>();
      for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
        progress.check();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        int start = text.length();
        text.append(stripper.getText(pdf));
        pages.add(new Page(number, start, text.length()));
        progress.report(name, number, pdf.getNumberOfPages());
      }
      return new Document(id, name, text.toString(), pages);
    }
  }

  private static String id(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {}
}
