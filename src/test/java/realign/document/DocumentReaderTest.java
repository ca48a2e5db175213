package realign.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import realign.job.Cancelled;
import realign.job.Progress;

final class DocumentReaderTest {
  private static DocumentReader reader;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    reader =
        new DocumentReader(ReadingSettings.standard(), ReadingLimits.standard(), System::nanoTime);
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  @Test
  void readsPagesParagraphsAndLines() throws IOException {
    Reading reading =
        read(
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
  void readsColumnsOneAfterTheOtherWhenTheyHoldRunningText() throws IOException {
    Reading reading =
        read(
            pdf ->
                pdf.page()
                    .text(
                        50,
                        70,
                        "A title that runs across both of the columns on this page as titles do")
                    .lines(
                        50,
                        100,
                        "The left column tells of things",
                        "that happened first and goes on",
                        "for some lines until it comes to",
                        "its end at the foot of the page.")
                    .lines(
                        320,
                        103,
                        "The right column goes on with",
                        "things that happened afterwards",
                        "and also has a number of lines",
                        "so that it is seen as a column."));

    assertThat(reading.document().text())
        .containsSubsequence(
            "A title", "The left", "its end at the foot", "The right", "seen as a column.");
  }

  @Test
  void readsContentsInTwoColumnsOneAfterTheOther() throws IOException {
    List<String> left = List.of("Leave", "Pay and bonuses", "Travel", "Illness", "Training");
    List<String> right = List.of("Safety", "Data", "Leaving us", "Pensions", "Whom to ask");
    Reading reading =
        read(
            pdf -> {
              pdf.page();
              for (int line = 0; line < 5; line++) {
                pdf.text(50, 100 + 14 * line, left.get(line))
                    .text(230, 100 + 14 * line, String.valueOf(3 + 4 * line))
                    .text(310, 100 + 14 * line, right.get(line))
                    .text(490, 100 + 14 * line, String.valueOf(23 + 5 * line));
              }
            });

    assertThat(reading.document().text())
        .isEqualTo(
            "Leave\t3\nPay and bonuses\t7\nTravel\t11\nIllness\t15\nTraining\t19\n\n"
                + "Safety\t23\nData\t28\nLeaving us\t33\nPensions\t38\nWhom to ask\t43");
  }

  @Test
  void readsContentsWithLabelsLineByLine() throws IOException {
    Reading reading =
        read(
            pdf -> {
              pdf.page();
              for (int line = 0; line < 4; line++) {
                pdf.text(50, 100 + 14 * line, "Item " + (line + 1))
                    .text(150, 100 + 14 * line, List.of("Pay", "Leave", "Data", "Law").get(line))
                    .text(490, 100 + 14 * line, String.valueOf(23 + 5 * line));
              }
            });

    assertThat(reading.document().text()).startsWith("Item 1\tPay\t23\nItem 2\tLeave\t28\n");
  }

  @Test
  void readsAnIndexInTwoColumnsOneAfterTheOther() throws IOException {
    Reading reading =
        read(
            pdf ->
                pdf.page()
                    .lines(50, 100, "absence, 4, 12", "bonus, 7", "car, 11", "desk, 2", "dog, 31")
                    .lines(310, 100, "exit, 33", "fire, 24", "flights, 11", "gifts", "holiday, 3"));

    assertThat(reading.document().text()).containsSubsequence("absence", "dog", "exit", "holiday");
  }

  @Test
  void readsATableRowByRow() throws IOException {
    Reading reading =
        read(
            pdf ->
                pdf.page()
                    .lines(50, 100, "Year", "Revenue", "Cost of revenue", "Net income")
                    .lines(300, 100, "2020", "1,200", "700", "500")
                    .lines(400, 100, "2021", "1,500", "800", "700"));

    assertThat(reading.document().text())
        .isEqualTo(
            "Year\t2020\t2021\nRevenue\t1,200\t1,500\nCost of revenue\t700\t800\nNet income\t500\t700");
  }

  @Test
  void readsACellOfSeveralLinesAsAWhole() throws IOException {
    Reading reading =
        read(
            pdf ->
                pdf.page()
                    .lines(50, 100, "Weekend work of all", "kinds and grades")
                    .lines(300, 100, "Twice the basic pay for", "each hour of it")
                    .lines(50, 140, "Night work")
                    .lines(300, 140, "Half as much again, or", "time off in its place"));

    assertThat(reading.document().text())
        .isEqualTo(
            "Weekend work of all kinds and grades\tTwice the basic pay for each hour of it\n\n"
                + "Night work\tHalf as much again, or time off in its place");
  }

  @Test
  void joinsBrokenWordsAndKeepsCompounds() throws IOException {
    Reading reading =
        read(
            pdf ->
                pdf.page()
                    .lines(
                        50,
                        100,
                        "The long-term plan of the depart-",
                        "ment is a plan for the long-",
                        "term that nobody wants."));

    assertThat(reading.document().text())
        .isEqualTo(
            "The long-term plan of the department\nis a plan for the long-term\nthat nobody wants.");
    assertThat(reading.removed())
        .containsExactly(new Removal(Removal.Kind.HYPHEN, 1, "depart-ment"));
  }

  @Test
  void leavesOutHeadersFootersAndPageNumbersAndSaysSo() throws IOException {
    Path file = fivePages();
    Reading reading = reader.read(file, Progress.NONE);

    assertThat(reading.document().text())
        .isEqualTo(
            "Body of page A.\n\nBody of page B.\n\nBody of page C.\n\nBody of page D.\n\nBody of page E.");
    assertThat(reading.removed())
        .hasSize(15)
        .contains(
            new Removal(Removal.Kind.HEADER, 2, "Annual Report of Example Ltd"),
            new Removal(Removal.Kind.FOOTER, 2, "Confidential"),
            new Removal(Removal.Kind.PAGE_NUMBER, 2, "Page 2 of 5"));
  }

  @Test
  void leavesOutHeadersOfWhichOneSideChanges() throws IOException {
    Reading reading =
        read(
            pdf -> {
              for (String chapter : List.of("Leave", "Pay", "Travel", "Safety")) {
                pdf.page()
                    .text(50, 40, "Staff Handbook")
                    .text(450, 40, chapter)
                    .text(50, 200, "What is said about " + chapter + ".");
              }
            });

    assertThat(reading.document().text())
        .isEqualTo(
            "What is said about Leave.\n\nWhat is said about Pay.\n\n"
                + "What is said about Travel.\n\nWhat is said about Safety.");
    assertThat(reading.removed())
        .contains(new Removal(Removal.Kind.HEADER, 3, "Staff Handbook\tTravel"));
  }

  @Test
  void takesNoEntryOfTheContentsForAHeading() throws IOException {
    Reading reading =
        read(
            pdf ->
                pdf.page()
                    .text(PdfMaker.BOLD, 16, 50, 80, "Contents")
                    .text(PdfMaker.BOLD, 12, 50, 120, "1 A letter from the chief")
                    .lines(50, 150, "executive officer of the company   2")
                    .page()
                    .text(PdfMaker.BOLD, 12, 50, 80, "1 A letter from the chief executive")
                    .lines(50, 110, "Last year was a good one, and", "the next will be better."));

    String text = reading.document().text();
    assertThat(reading.layout().headings())
        .extracting(heading -> text.substring(heading.start(), heading.end()))
        .containsExactly("Contents", "1 A letter from the chief executive");
  }

  @Test
  void leavesOutWhatIsSetAtASlantAndSaysSo() throws IOException {
    Reading reading =
        read(
            pdf ->
                pdf.page()
                    .text(50, 100, "Leave is twenty days.")
                    .text(
                        PdfMaker.BOLD,
                        40,
                        Matrix.getRotateInstance(Math.PI / 4, 150, 300),
                        "DRAFT"));

    assertThat(reading.document().text()).isEqualTo("Leave is twenty days.");
    assertThat(reading.removed()).containsExactly(new Removal(Removal.Kind.SLANTING, 1, "DRAFT"));
    assertThat(DocumentLayout.of(reading.layout().bytes())).isEqualTo(reading.layout());
  }

  @ParameterizedTest
  @CsvSource({"30", "45", "-20", "75", "135", "90", "180", "270", "4"})
  void readsAPageThatIsAllSetAtAnAngle(int degrees) throws IOException {
    Matrix line = Matrix.getRotateInstance(Math.toRadians(degrees), 300, 400);
    Reading reading =
        read(
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

  @Test
  void takesWhatStandsAtASlantOnEachPageForAWatermark() throws IOException {
    Reading reading =
        read(
            pdf -> {
              for (int page = 0; page < 2; page++) {
                pdf.page()
                    .text(
                        PdfMaker.BOLD,
                        30,
                        Matrix.getRotateInstance(Math.PI / 4, 150, 300),
                        "Scanned copy");
              }
            });

    assertThat(reading.problem()).isEqualTo(Problem.NO_TEXT);
  }

  @Test
  void readsSpacedOutLettersAsWords() throws IOException {
    RawPdf pdf = new RawPdf();
    String content =
        "BT /F1 10 Tf 2 Tc 1 0 0 1 50 700 Tm (Kapitel 7 Statistik) Tj"
            + " 0 Tc 1 0 0 1 50 680 Tm (Other text of the page) Tj"
            + " 1 0 0 1 50 660 Tm [(C)-250(h)-250(i)-250(n)-250(a)-600(L)-250(i)-250(n)-250(e)] TJ"
            + " ET";
    Path file = pdf.pages(1, content).save(folder.resolve("spaced.pdf"));

    assertThat(reader.read(file, Progress.NONE).document().text())
        .isEqualTo("Kapitel 7 Statistik\nOther text of the page\nChina Line");
  }

  @Test
  void keepsLinesApartThatANoteBesideThemBridges() throws IOException {
    RawPdf pdf = new RawPdf();
    String content =
        "BT /F1 7 Tf 1 0 0 1 50 700 Tm (Flight control laws reside in software and are) Tj"
            + " 1 0 0 1 50 692 Tm (to generate commands from the computers) Tj"
            + " /F1 9 Tf 1 0 0 1 300 696 Tm (in the other column) Tj ET";
    Path file = pdf.pages(1, content).save(folder.resolve("bridged.pdf"));

    assertThat(reader.read(file, Progress.NONE).document().text())
        .contains("laws reside in software and are")
        .contains("to generate commands from the computers");
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
    Path file = pdf.page("", content).save(folder.resolve("form.pdf"));

    assertThat(reader.read(file, Progress.NONE).document().text())
        .isEqualTo("Your name:\tAda Lovelace\n\nAda Lovelace");
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
        pdf.page("", content.getBytes(StandardCharsets.US_ASCII)).save(folder.resolve("down.pdf"));
    Reading reading = reader.read(file, Progress.NONE);

    assertThat(reading.document().text()).isEqualTo("春眠不觉晓\n处处闻啼鸟");
    WordBox second = reading.layout().words(1, 6, 11).get(0);
    assertThat(second.x()).isBetween(435f, 465f);
    assertThat(second.y()).isBetween(90f, 115f);
    assertThat(second.height()).isBetween(90f, 110f);
  }

  @Test
  void keepsThemWhereTheUserWantsTo() throws IOException {
    try (DocumentReader all =
        new DocumentReader(
            new ReadingSettings(false, false, false, false),
            ReadingLimits.standard(),
            System::nanoTime)) {
      Reading reading = all.read(fivePages(), Progress.NONE);

      assertThat(reading.removed()).isEmpty();
      assertThat(reading.document().text())
          .contains("Annual Report", "Confidential", "Page 5 of 5");
    }
  }

  @Test
  void keepsPagesThatAreAllAlike() throws IOException {
    Reading reading =
        read(
            pdf -> {
              for (int i = 0; i < 4; i++) pdf.page().text(50, 50, "The same on each page");
            });

    assertThat(reading.document().pages()).hasSize(4);
    assertThat(reading.document().text()).startsWith("The same on each page\n");
  }

  @Test
  void findsHeadingsByTypeAndNumber() throws IOException {
    Reading reading =
        read(
            pdf ->
                pdf.page()
                    .text(PdfMaker.BOLD, 20, 50, 100, "The Handbook")
                    .text(PdfMaker.BOLD, 14, 50, 140, "1 Leave")
                    .lines(
                        50,
                        170,
                        "Every employee has twenty days of leave.",
                        "They may be taken at any time.")
                    .text(PdfMaker.BOLD, 12, 50, 230, "1.1 Carrying over")
                    .lines(
                        50,
                        250,
                        "Five days may be carried over to the next",
                        "year where work demanded it."));

    String text = reading.document().text();
    assertThat(reading.layout().headings())
        .extracting(
            heading -> heading.level() + " " + text.substring(heading.start(), heading.end()))
        .containsExactly("1 The Handbook", "2 1 Leave", "3 1.1 Carrying over");
  }

  @ParameterizedTest
  @CsvSource({"0", "90", "180", "270"})
  void keepsTheWordsPlacesOnTurnedPages(int degrees) throws IOException {
    Reading reading = read(pdf -> pdf.page().turned(degrees).text(100, 200, "Needle here"));

    WordBox needle = reading.layout().words(1, 0, 6).get(0);
    assertThat(reading.document().text()).isEqualTo("Needle here");
    assertThat(ink(degrees, needle)).isGreaterThan(0.99);
  }

  @Test
  void readsTextUprightOnAPageThatIsShownTurned() throws IOException {
    Reading reading =
        read(
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
  void opensWithThePasswordOnly() throws IOException {
    Path file;
    try (PdfMaker pdf = new PdfMaker()) {
      file = pdf.page().text(50, 100, "Secret").save(folder.resolve("secret.pdf"), "letmein");
    }

    assertThat(reader.read(file, Progress.NONE).problem()).isEqualTo(Problem.ENCRYPTED);
    assertThat(reader.read(file, "guess", Progress.NONE).problem())
        .isEqualTo(Problem.WRONG_PASSWORD);
    assertThat(reader.read(file, "letmein", Progress.NONE).document().text()).isEqualTo("Secret");
  }

  @Test
  void opensWhatIsEncryptedWithAnEmptyPassword() throws IOException {
    try (PdfMaker pdf = new PdfMaker()) {
      Path file = pdf.page().text(50, 100, "Open").save(folder.resolve("open.pdf"), "");

      assertThat(reader.read(file, Progress.NONE).document().text()).isEqualTo("Open");
    }
  }

  @Test
  void namesWhatIsWrongWithAFile() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.pdf"));
    Path damaged = Files.writeString(folder.resolve("damaged.pdf"), "%PDF-1.7\nnothing more");
    Path zip = Files.write(folder.resolve("some.docx"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
    Path blank = Files.writeString(folder.resolve("blank.txt"), " \n \n");

    assertThat(problem(folder.resolve("gone.pdf"))).isEqualTo(Problem.MISSING);
    assertThat(problem(empty)).isEqualTo(Problem.EMPTY);
    assertThat(problem(damaged)).isEqualTo(Problem.DAMAGED);
    assertThat(problem(zip)).isEqualTo(Problem.NOT_A_DOCUMENT);
    assertThat(problem(folder)).isEqualTo(Problem.NOT_A_DOCUMENT);
    assertThat(problem(blank)).isEqualTo(Problem.EMPTY);
    assertThat(read(pdf -> pdf.page()).problem()).isEqualTo(Problem.NO_TEXT);
  }

  @Test
  void readsTextInTheCommonEncodings() throws IOException {
    String text = "Größe: 5 € “so”\r\nZeile\n\nAbsatz";
    for (Charset charset :
        List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16,
            Charset.forName("windows-1252"))) {
      Path file = Files.write(folder.resolve("some.txt"), text.getBytes(charset));

      assertThat(reader.read(file, Progress.NONE).document().text())
          .as(charset.name())
          .isEqualTo("Größe: 5 € “so”\nZeile\n\nAbsatz");
    }
  }

  @Test
  void readsMarkdownWithItsHeadings() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("some.md"),
            "# Title\n\nSome *text* with [a link](x).\n\n## Part\n\n- one\n- two\n");

    Reading reading = reader.read(file, Progress.NONE);
    assertThat(reading.document().text())
        .isEqualTo("Title\n\nSome text with a link.\n\nPart\n\none\ntwo");
    assertThat(reading.layout().headings())
        .containsExactly(new Heading(1, 0, 5), new Heading(2, 31, 35));
  }

  @Test
  void readsHtmlAsItIsShown() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("some.html"),
            "<html><head><title>T</title><style>p{}</style></head><body><h1>Title</h1><p>Some"
                + " <b>bold</b>&nbsp;text.<script>no()</script></p><table><tr><td>a</td><td><p>b</p></td>"
                + "</tr><tr><td>c</td><td>d</td></tr></table></body></html>");

    Reading reading = reader.read(file, Progress.NONE);
    assertThat(reading.document().text()).isEqualTo("Title\n\nSome bold text.\n\na\tb\nc\td");
    assertThat(reading.layout().headings()).containsExactly(new Heading(1, 0, 5));
  }

  @Test
  void stopsWhereTheUserCancelsAndReadsOnAfterwards() throws IOException {
    Path file = fivePages();
    Progress cancelled =
        new Progress() {
          @Override
          public void report(String what, long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };

    assertThatThrownBy(() -> reader.read(file, cancelled)).isInstanceOf(Cancelled.class);
    assertThat(reader.read(file, Progress.NONE).problem()).isNull();
  }

  @Test
  void layoutsSurviveAsBytes() throws IOException {
    DocumentLayout layout = reader.read(fivePages(), Progress.NONE).layout();

    assertThat(DocumentLayout.of(layout.bytes())).isEqualTo(layout);
    assertThat(layout.pages()).hasSize(5);
  }

  private Problem problem(Path file) {
    return reader.read(file, Progress.NONE).problem();
  }

  private Path fivePages() throws IOException {
    try (PdfMaker pdf = new PdfMaker()) {
      for (int i = 0; i < 5; i++) {
        pdf.page()
            .text(50, 40, "Annual Report of Example Ltd")
            .text(50, 300, "Body of page " + "ABCDE".charAt(i) + ".")
            .text(50, 800, "Confidential")
            .text(280, 815, "Page " + (i + 1) + " of 5");
      }
      return pdf.save(folder.resolve("five.pdf"));
    }
  }

  /** The share of the dark pixels of the word that stand in its box, on the page as drawn. */
  private double ink(int degrees, WordBox box) throws IOException {
    Path file;
    try (PdfMaker pdf = new PdfMaker()) {
      file = pdf.page().turned(degrees).text(100, 200, "Needle").save(folder.resolve("n.pdf"));
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

  private Reading read(Setting setting) throws IOException {
    try (PdfMaker pdf = new PdfMaker()) {
      setting.on(pdf);
      return reader.read(pdf.save(folder.resolve("made.pdf")), Progress.NONE);
    }
  }

  private interface Setting {
    void on(PdfMaker pdf) throws IOException;
  }
}
