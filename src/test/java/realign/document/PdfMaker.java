package realign.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;

/** Sets small PDFs line by line for tests. */
public final class PdfMaker implements AutoCloseable {
  static final PDFont PLAIN = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  static final PDFont BOLD = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
  private static final float HEIGHT = PDRectangle.A4.getHeight();

  private final PDDocument document = new PDDocument();
  private PDPage page = new PDPage(PDRectangle.A4);

  public PdfMaker page() {
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return this;
  }

  PdfMaker turned(int degrees) {
    page.setRotation(degrees);
    return this;
  }

  /** Text at a place from the left and the top, in 10 points. */
  public PdfMaker text(float x, float y, String text) throws IOException {
    return text(PLAIN, 10, x, y, text);
  }

  PdfMaker text(PDFont font, float size, float x, float y, String text) throws IOException {
    return text(font, size, Matrix.getTranslateInstance(x, HEIGHT - y), text);
  }

  PdfMaker text(PDFont font, float size, Matrix place, String text) throws IOException {
    try (PDPageContentStream content =
        new PDPageContentStream(
            document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
      content.beginText();
      content.setFont(font, size);
      content.setTextMatrix(place);
      content.showText(text);
      content.endText();
    }
    return this;
  }

  /** Lines one under the other, 12 points apart. */
  public PdfMaker lines(float x, float y, String... lines) throws IOException {
    for (int i = 0; i < lines.length; i++) {
      text(x, y + 12 * i, lines[i]);
    }
    return this;
  }

  /** Lines one under the other from the top of the page, in one stream, as programs set them. */
  public PdfMaker prose(List<String> lines) throws IOException {
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(PLAIN, 10);
      content.setLeading(12);
      content.newLineAtOffset(60, HEIGHT - 70);
      for (String line : lines) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
    return this;
  }

  public Path save(Path file) throws IOException {
    document.save(file.toFile());
    return file;
  }

  public Path save(Path file, String password) throws IOException {
    document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
    return save(file);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
