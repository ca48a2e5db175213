package realign.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import realign.job.Cancelled;
import realign.job.Progress;

final class DocumentReaderTest {
  @AutoClose private static final ReadingRoom ROOM = new ReadingRoom();

  @Test
  void readsPagesParagraphsAndLines() throws IOException {
    Reading reading =
        ROOM.read(
            pdf ->
                pdf.page()
                    .lines(50, 100, "One line", "and the next.")
                    .text(50, 160, "New paragraph.")
                    .page()
                    .text(50, 100, "Second page."));

    Document document = reading.document();
    assertThat(document.text())
        .isEqualTo("One line\nand the next.\n\nNew paragraph.\n\nSecond page.");
    assertThat(document.pages()).containsExactly(new Page(1, 0, 40), new Page(2, 40, 52));
    assertThat(document.name()).isEqualTo("made.pdf");
    assertThat(document.id()).matches("[0-9a-f]{16}");
    assertThat(reading.problem()).isNull();
    assertThat(reading.pages()).isEqualTo(2);
    assertThat(reading.characters()).isEqualTo(52);
  }

  @Test
  void readsSpacedOutLettersAsWords() throws IOException {
    RawPdf pdf = new RawPdf();
    String content =
        "BT /F1 10 Tf 2 Tc 1 0 0 1 50 700 Tm (Kapitel 7 Statistik) Tj"
            + " 0 Tc 1 0 0 1 50 680 Tm (Other text of the page) Tj"
            + " 1 0 0 1 50 660 Tm [(C)-250(h)-250(i)-250(n)-250(a)-600(L)-250(i)-250(n)-250(e)] TJ"
            + " ET";
    Path file = pdf.pages(1, content).save(ROOM.place("spaced.pdf"));

    assertThat(ROOM.read(file).document().text())
        .isEqualTo("Kapitel 7 Statistik\nOther text of the page\nChina Line");
  }

  @Test
  void readsWhatIsFilledIntoFormsAndFreeNotes() throws IOException {
    RawPdf pdf = new RawPdf();
    int font = pdf.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    String filled = "/Tx BMC BT /F1 10 Tf 2 4 Td (Ada Lovelace) Tj ET EMC";
    int look =
        pdf.object(
            "<< /Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 "
                + font
                + " 0 R >> >> /Length "
                + filled.length()
                + " >>\nstream\n"
                + filled
                + "\nendstream");
    String place = " /AP << /N " + look + " 0 R >> >>";
    pdf.resources("/Font << /F1 " + font + " 0 R >>");
    pdf.annotations(
        "<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /Rect [120 690 320 710] /F 4" + place,
        "<< /Type /Annot /Subtype /FreeText /Rect [50 600 250 620]" + place,
        "<< /Type /Annot /Subtype /Widget /FT /Tx /T (hidden) /Rect [50 500 250 520] /F 2" + place);
    byte[] content =
        "BT /F1 10 Tf 50 694 Td (Your name:) Tj ET".getBytes(StandardCharsets.US_ASCII);
    Path file = pdf.page("", content).save(ROOM.place("form.pdf"));

    assertThat(ROOM.read(file).document().text())
        .isEqualTo("Your name:\tAda Lovelace\n\nAda Lovelace");
  }

  @Test
  void opensWithThePasswordOnly() throws IOException {
    Path file;
    try (PdfMaker pdf = new PdfMaker()) {
      file = pdf.page().text(50, 100, "Secret").save(ROOM.place("secret.pdf"), "letmein");
    }

    assertThat(ROOM.read(file).problem()).isEqualTo(Problem.ENCRYPTED);
    assertThat(ROOM.reader().read(file, "guess", Progress.NONE).problem())
        .isEqualTo(Problem.WRONG_PASSWORD);
    assertThat(ROOM.reader().read(file, "letmein", Progress.NONE).document().text())
        .isEqualTo("Secret");
  }

  /** Made by PDFBox for a certificate of its own, whose key nobody kept. */
  @Test
  void saysOfAPdfForTheHolderOfACertificateThatItIsEncryptedSo() throws IOException {
    Path file = ROOM.place("certificate.pdf");
    try (InputStream in = DocumentReaderTest.class.getResourceAsStream("certificate.pdf")) {
      Files.copy(in, file);
    }

    assertThat(ROOM.read(file).problem()).isEqualTo(Problem.CERTIFICATE);
    assertThat(ROOM.reader().read(file, "guess", Progress.NONE).problem())
        .isEqualTo(Problem.CERTIFICATE);
    assertThat(Problem.CERTIFICATE.sentence())
        .isEqualTo(
            "The PDF is encrypted for the holders of certain certificates; no password opens it.");
  }

  @Test
  void opensWhatIsEncryptedWithAnEmptyPassword() throws IOException {
    try (PdfMaker pdf = new PdfMaker()) {
      Path file = pdf.page().text(50, 100, "Open").save(ROOM.place("open.pdf"), "");

      assertThat(ROOM.read(file).document().text()).isEqualTo("Open");
    }
  }

  @Test
  void namesWhatIsWrongWithAFile() throws IOException {
    Path empty = Files.createFile(ROOM.place("empty.pdf"));
    Path damaged = Files.writeString(ROOM.place("damaged.pdf"), "%PDF-1.7\nnothing more");
    Path zip = Files.write(ROOM.place("some.docx"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
    Path blank = Files.writeString(ROOM.place("blank.txt"), " \n \n");

    assertThat(problem(ROOM.place("gone.pdf"))).isEqualTo(Problem.MISSING);
    assertThat(problem(empty)).isEqualTo(Problem.EMPTY);
    assertThat(problem(damaged)).isEqualTo(Problem.DAMAGED);
    assertThat(problem(zip)).isEqualTo(Problem.NOT_A_DOCUMENT);
    assertThat(problem(ROOM.place(""))).isEqualTo(Problem.NOT_A_DOCUMENT);
    assertThat(problem(blank)).isEqualTo(Problem.EMPTY);
    assertThat(ROOM.read(pdf -> pdf.page()).problem()).isEqualTo(Problem.NO_TEXT);
  }

  @Test
  void stopsWhereTheUserCancelsAndReadsOnAfterwards() throws IOException {
    Path file = FivePages.in(ROOM);
    Progress cancelled =
        new Progress() {
          @Override
          public void report(String what, long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };

    assertThatThrownBy(() -> ROOM.reader().read(file, cancelled)).isInstanceOf(Cancelled.class);
    assertThat(ROOM.read(file).problem()).isNull();
  }

  @Test
  void layoutsSurviveAsBytes() throws IOException {
    DocumentLayout layout = ROOM.read(FivePages.in(ROOM)).layout();

    assertThat(DocumentLayout.of(layout.bytes())).isEqualTo(layout);
    assertThat(layout.pages()).hasSize(5);
  }

  private Problem problem(Path file) {
    return ROOM.read(file).problem();
  }
}
