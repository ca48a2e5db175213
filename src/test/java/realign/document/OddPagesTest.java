package realign.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import realign.job.Progress;

/** Files that say of themselves what isn't so, and are to be read all the same. */
final class OddPagesTest {
  private static final String WORDS = "BT /F1 12 Tf 50 700 Td (Words on a page) Tj ET";

  @AutoClose private static final ReadingRoom ROOM = new ReadingRoom();

  @ParameterizedTest
  @ValueSource(strings = {"[0 0 000 000]", "[0 0]        ", "[9 9 009 009]"})
  void pagesWithoutASizeAreReadAsIfTheyHadTheUsualOne(String box) throws IOException {
    Reading reading = read(new RawPdf().pages(2, WORDS), "[0 0 600 800]", box);

    assertThat(reading.problem()).isNull();
    assertThat(reading.pages()).isEqualTo(2);
    assertThat(reading.document().text()).contains("Words on a page");
    assertThat(reading.document().pages()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/Count 9", "/Count 0", "/Count x"})
  void pagesAreCountedNotBelieved(String count) throws IOException {
    Reading reading = read(new RawPdf().pages(2, WORDS), "/Count 2", count);

    assertThat(reading.pages()).isEqualTo(2);
    assertThat(reading.problem()).isNull();
  }

  @Test
  void drawingsThatDrawEachOtherCostNothingElseOfThePage() throws IOException {
    RawPdf pdf = new RawPdf();
    int font = pdf.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    int one = pdf.next();
    drawing(pdf, one + 1);
    drawing(pdf, one);
    pdf.resources("/Font << /F1 " + font + " 0 R >> /XObject << /F " + one + " 0 R >>");
    pdf.page("", ("/F Do " + WORDS).getBytes(StandardCharsets.US_ASCII));

    Reading reading = ROOM.read(pdf.save(ROOM.place("mutual.pdf")));
    assertThat(reading.problem()).isNull();
    assertThat(reading.document().text()).isEqualTo("Words on a page");
  }

  private static void drawing(RawPdf pdf, int other) {
    pdf.object(
        "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F "
            + other
            + " 0 R >> >> /Length 11 >>\nstream\n/F Do /F Do\nendstream");
  }

  @Test
  void aFileThatTakesTooLongToLoadMeetsTheTimeLimitToo() throws IOException {
    AtomicLong seconds = new AtomicLong();
    Path large = Files.writeString(ROOM.place("large.txt"), "words ".repeat(1000));
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(64L << 20);
    }
    try (DocumentReader slow =
        new DocumentReader(
            ReadingSettings.standard(),
            new ReadingLimits(64, Duration.ofSeconds(30)),
            () -> seconds.addAndGet(1_000_000_000))) {
      assertThat(slow.read(large, Progress.NONE).problem()).isEqualTo(Problem.TIME_LIMIT);
    }
    assertThat(seconds.get()).isLessThan(40_000_000_000L);
  }

  @ParameterizedTest
  @CsvSource({"<meta charset=utf-16>,UTF-8", "<meta charset=utf-32>,UTF-8", "'',windows-1252"})
  void htmlIsReadInTheLettersThatItHasNotInThoseThatItCantHave(String meta, String charset)
      throws IOException {
    Path file = ROOM.place("letters.html");
    Files.write(file, (meta + "<p>Größe der Räume</p>").getBytes(Charset.forName(charset)));

    assertThat(ROOM.read(file).document().text()).isEqualTo("Größe der Räume");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFileIsReadWhoseNameIsNoLetters() throws Exception {
    Path named = Files.createDirectory(ROOM.place("named"));
    new ProcessBuilder("sh", "-c", "printf 'Some words' > \"$(printf 'na\\377me.txt')\"")
        .directory(named.toFile())
        .start()
        .waitFor();

    List<Path> files = DocumentFiles.under(List.of(named));
    assertThat(files).hasSize(1);
    assertThat(ROOM.reader().read(files.get(0), Progress.NONE).document().text())
        .isEqualTo("Some words");
  }

  @ParameterizedTest
  @ValueSource(strings = {"w", "w-", "1.", ".", "\t", "- ", "\u00ADa"})
  void linesWithoutEndAreReadInNoTime(String part) throws IOException {
    String line = part.repeat(400_000 / part.length());
    Path lines = Files.writeString(ROOM.place("endless.txt"), "x" + line + "y-\n" + line + "\n");

    Reading reading = ROOM.read(lines);
    assertThat(reading.kept()).isTrue();
    assertThat(reading.seconds()).isLessThan(20);
  }

  @Test
  void longTextIsCutNotRefused() throws IOException {
    Path lines = Files.writeString(ROOM.place("lines.txt"), "a\n".repeat(700_000));

    Reading reading = ROOM.read(lines);
    assertThat(reading.problem()).isEqualTo(Problem.TOO_LONG);
    assertThat(reading.characters()).isEqualTo(2 * 500_000 - 1);
  }

  private static Reading read(RawPdf pdf, String what, String by) throws IOException {
    Path file = pdf.save(ROOM.place("odd.pdf"));
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    assertThat(what.length()).isEqualTo(by.length());
    Files.writeString(file, bytes.replace(what, by), StandardCharsets.ISO_8859_1);
    return ROOM.read(file);
  }
}
