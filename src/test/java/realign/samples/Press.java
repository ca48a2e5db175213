package realign.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Holds the type, measures text in it, and prints a book as a PDF file. */
final class Press implements AutoCloseable {
  private static final Calendar PRINTED = new GregorianCalendar(TimeZone.getTimeZone("UTC"));

  static {
    PRINTED.clear();
    PRINTED.set(2026, Calendar.MARCH, 2);
  }

  private final PDDocument document = new PDDocument();
  private final Map<Face, PDFont> fonts = new EnumMap<>(Face.class);

  Press(FrontMatter front, Path fontFolder) throws IOException {
    for (Face face : Face.values()) {
      fonts.put(face, font(face.in(fontFolder)));
    }
    describe(front);
  }

  /** Without ligatures: not every reader takes «ﬁ» apart again when it extracts the text. */
  private PDFont font(Path file) throws IOException {
    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file));
    font.setEnableGsub(false);
    return PDType0Font.load(document, font, true);
  }

  /** A fixed date and id: the clock must not change the file. */
  private void describe(FrontMatter front) {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(front.title());
    information.setSubject(front.subtitle());
    information.setAuthor(front.company());
    information.setCreator("Realign sample documents");
    information.setCreationDate(PRINTED);
    information.setModificationDate(PRINTED);
    document.setDocumentInformation(information);
    document.setDocumentId((long) (front.company() + front.title()).hashCode());
  }

  float width(String text, Style style) {
    try {
      return font(style).getStringWidth(text) * style.size() / 1000;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PDFont font(Style style) {
    return Objects.requireNonNull(fonts.get(style.face()));
  }

  void print(Book book, Path target) throws IOException {
    List<PDPage> pages = new ArrayList<>();
    for (int s = 0; s < book.sheets().size(); s++) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      pages.add(page);
    }
    for (int s = 0; s < pages.size(); s++) {
      SheetPrinter.print(this, document, pages, s, book.sheets().get(s));
    }
    prepareForReaders(Bookmarks.of(book.headings(), pages));
    try (OutputStream file = Files.newOutputStream(target)) {
      document.save(file);
    }
  }

  private void prepareForReaders(PDDocumentOutline bookmarks) {
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
    catalog.setDocumentOutline(bookmarks);
    catalog.setPageMode(PageMode.USE_OUTLINES);
    catalog.setLanguage("en-GB");
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
