package realign.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import realign.job.Progress;

/** Text that doesn’t run from left to right across an upright page. */
final class TurnedTextTest {
  @AutoClose private static final ReadingRoom ROOM = new ReadingRoom();

  @ParameterizedTest
  @CsvSource({"30", "45", "-20", "75", "135", "90", "180", "270", "4"})
  void readsAPageThatIsAllSetAtAnAngle(int degrees) throws IOException {
    Matrix line = Matrix.getRotateInstance(Math.toRadians(degrees), 300, 400);
    Reading reading =
        ROOM.read(
            pdf -> {
              pdf.page();
              for (String words : List.of("Needle and thread", "and what they sew", "together.")) {
                pdf.text(PdfMaker.PLAIN, 12, line, words);
                line.translate(0, -15);
              }
            });

    assertThat(reading.document().text())
        .isEqualTo("Needle and thread\nand what they sew\ntogether.");
    assertThat(reading.removed()).isEmpty();
    WordBox needle = reading.layout().words(1, 0, 6).get(0);
    assertThat(needle.x() + needle.width() / 2)
        .isCloseTo((float) (300 + 20 * Math.cos(Math.toRadians(degrees))), within(6f));
    assertThat(needle.y() + needle.height() / 2)
        .isCloseTo((float) (442 - 20 * Math.sin(Math.toRadians(degrees))), within(6f));
  }

  @ParameterizedTest
  @CsvSource({"0", "90", "180", "270"})
  void keepsTheWordsPlacesOnTurnedPages(int degrees) throws IOException {
    Reading reading = ROOM.read(pdf -> pdf.page().turned(degrees).text(100, 200, "Needle here"));

    WordBox needle = reading.layout().words(1, 0, 6).get(0);
    assertThat(reading.document().text()).isEqualTo("Needle here");
    assertThat(ink(degrees, needle)).isGreaterThan(0.99);
  }

  @Test
  void readsTextUprightOnAPageThatIsShownTurned() throws IOException {
    Reading reading =
        ROOM.read(
            pdf ->
                pdf.page()
                    .turned(90)
                    .text(
                        PdfMaker.PLAIN, 10, new Matrix(0, 1, -1, 0, 300, 300), "Upright as shown"));

    PageLayout page = reading.layout().pages().get(0);
    assertThat(reading.document().text()).isEqualTo("Upright as shown");
    assertThat(page.width()).isGreaterThan(page.height());
    assertThat(page.words().get(0).width()).isGreaterThan(page.words().get(0).height());
  }

  @Test
  void readsLinesThatRunDownFromRightToLeft() throws IOException {
    RawPdf pdf = new RawPdf();
    int descendant =
        pdf.object(
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo"
                + " << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>");
    int font =
        pdf.object(
            "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UCS2-V"
                + " /Encoding /UniGB-UCS2-V /DescendantFonts ["
                + descendant
                + " 0 R] >>");
    pdf.resources("/Font << /F1 " + font + " 0 R >>");
    String content =
        "BT /F1 20 Tf 1 0 0 1 500 700 Tm <6625 7720 4E0D 89C9 6653> Tj"
            + " 1 0 0 1 460 700 Tm <5904 5904 95FB 557C 9E1F> Tj ET";
    Path file =
        pdf.page("", content.getBytes(StandardCharsets.US_ASCII)).save(ROOM.place("down.pdf"));
    Reading reading = ROOM.read(file);

    assertThat(reading.document().text()).isEqualTo("春眠不觉晓\n处处闻啼鸟");
    WordBox second = reading.layout().words(1, 6, 11).get(0);
    assertThat(second.x()).isBetween(435f, 465f);
    assertThat(second.y()).isBetween(90f, 115f);
    assertThat(second.height()).isBetween(90f, 110f);
  }

  /** The share of the dark pixels of the word that stand in its box, on the page as drawn. */
  private double ink(int degrees, WordBox box) throws IOException {
    Path file;
    try (PdfMaker pdf = new PdfMaker()) {
      file = pdf.page().turned(degrees).text(100, 200, "Needle").save(ROOM.place("n.pdf"));
    }
    try (PagePictures pictures = new PagePictures(ReadingLimits.standard(), System::nanoTime)) {
      var image = pictures.draw(file, null, 1, 2, Progress.NONE).image().orElseThrow();
      int dark = 0;
      int inside = 0;
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          if ((image.getRGB(x, y) & 0xFF) < 128) {
            dark++;
            boolean in =
                x >= 2 * box.x() - 2
                    && x <= 2 * (box.x() + box.width()) + 2
                    && y >= 2 * box.y() - 2
                    && y <= 2 * (box.y() + box.height()) + 2;
            inside += in ? 1 : 0;
          }
        }
      }
      assertThat(dark).isPositive();
      return (double) inside / dark;
    }
  }
}
