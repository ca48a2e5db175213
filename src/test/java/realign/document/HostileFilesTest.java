package realign.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.Deflater;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.job.Progress;

/** Files made to harm whoever reads them cost one document, and the next is read as if nothing. */
final class HostileFilesTest {
  private static final int MEGABYTES = 96;

  /** Time enough for what ends by itself, also on a machine that is busy. */
  private static final int SECONDS = 120;

  private static final ReadingLimits LIMITS =
      new ReadingLimits(MEGABYTES, Duration.ofSeconds(SECONDS));

  /** Twenty a second. */
  private static final int LOOKS = 80;

  /** By which the clock goes before the real one, in nanoseconds. */
  private static final AtomicLong SKIPPED = new AtomicLong();

  private static DocumentReader reader;

  @TempDir static Path folder;

  @BeforeAll
  static void start() {
    reader =
        new DocumentReader(
            ReadingSettings.standard(), LIMITS, () -> System.nanoTime() + SKIPPED.get());
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  @Test
  void aSmallStreamThatUnpacksToAHugeOneMeetsTheMemoryLimit() throws IOException {
    Reading reading = read(new RawPdf().page("/Filter /FlateDecode", bomb(256)));

    assertThat(reading.problem()).isEqualTo(Problem.MEMORY_LIMIT);
    assertThatTheNextIsRead();
  }

  @Test
  void drawingsWithinDrawingsWithoutEndMeetTheTimeLimit() throws IOException {
    RawPdf pdf = new RawPdf();
    int inner =
        pdf.object(
            "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 0 >>\nstream\n\nendstream");
    for (int depth = 0; depth < 12; depth++) {
      String draws = "/F Do ".repeat(20);
      inner =
          pdf.object(
              "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F "
                  + inner
                  + " 0 R >> >> /Length "
                  + draws.length()
                  + " >>\nstream\n"
                  + draws
                  + "\nendstream");
    }
    pdf.resources("/XObject << /F " + inner + " 0 R >>");
    pdf.page("", "/F Do".getBytes(StandardCharsets.US_ASCII));

    assertThat(readFor(LOOKS / 2, pdf).problem()).isEqualTo(Problem.TIME_LIMIT);
    assertThatTheNextIsRead();
  }

  /** Reads until it was looked that often whether there is an answer; then the time is up. */
  private static Reading readFor(int looks, RawPdf pdf) throws IOException {
    Path file = pdf.save(folder.resolve("long.pdf"));
    assertThatTheNextIsRead(); // By a process that runs and needs no time to start.
    AtomicInteger left = new AtomicInteger(looks);
    return reader.read(
        file,
        new Progress() {
          @Override
          public void report(String what, long done, long total) {}

          @Override
          public boolean cancelled() {
            if (left.decrementAndGet() == 0) {
              SKIPPED.addAndGet(LIMITS.time().toNanos());
            }
            return false;
          }
        });
  }

  /** The number of a form that draws itself. */
  private static int drawingOfItself(RawPdf pdf) {
    int self = pdf.next();
    pdf.object(
        "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F "
            + self
            + " 0 R >> >> /Length 5 >>\nstream\n/F Do\nendstream");
    return self;
  }

  @Test
  void aDrawingThatDrawsItselfIsLeftAlone() throws IOException {
    RawPdf pdf = new RawPdf();
    int self = drawingOfItself(pdf);
    pdf.resources("/XObject << /F " + self + " 0 R >>");

    assertThat(read(pdf.page("", "/F Do".getBytes(StandardCharsets.US_ASCII))).kept()).isFalse();
    assertThatTheNextIsRead();
  }

  @Test
  void lettersAtEveryAngleAndPlaceEndWithinTheLimits() throws IOException {
    Random random = new Random(7);
    StringBuilder content = new StringBuilder("BT /F1 10 Tf ");
    for (int i = 0; i < 40_000; i++) {
      double angle = random.nextDouble() * 2 * Math.PI;
      content.append(
          String.format(
              Locale.ROOT,
              "%.3f %.3f %.3f %.3f %d %d Tm (ab) Tj ",
              Math.cos(angle),
              Math.sin(angle),
              -Math.sin(angle),
              Math.cos(angle),
              random.nextInt(600),
              random.nextInt(800)));
    }
    content.append("1e38 0 0 1e38 10 10 Tm (c) Tj 0 0 0 0 10 10 Tm (d) Tj ");
    content.append("1 0 0 1 -9999999 99999999999999999999 Tm (e) Tj ET");
    Reading reading = read(new RawPdf().pages(1, content.toString()));

    assertThat(reading.seconds()).isLessThan(SECONDS);
    assertThat(reading.kept() || reading.problem() != null).isTrue();
    assertThatTheNextIsRead();
  }

  @Test
  void manyLinesOverOneAnotherEndWithinTheLimits() throws IOException {
    StringBuilder content = new StringBuilder("BT /F1 10 Tf ");
    for (int i = 0; i < 20_000; i++) {
      content.append("1 0 0 1 %d 400.%d Tm (over and over) Tj ".formatted(i % 500, i % 10));
    }
    Reading reading = read(new RawPdf().pages(1, content + "ET"));

    assertThat(reading.seconds()).isLessThan(SECONDS);
    assertThat(reading.kept() || reading.problem() != null).isTrue();
    assertThatTheNextIsRead();
  }

  @Test
  void aFieldWhoseLookDrawsItselfIsLeftAlone() throws IOException {
    RawPdf pdf = new RawPdf();
    int self = drawingOfItself(pdf);
    String field =
        "<< /Type /Annot /Subtype /Widget /Rect [0 0 9 9] /AP << /N " + self + " 0 R >> >>";
    pdf.annotations(Collections.nCopies(2_000, field).toArray(String[]::new));
    Reading reading = read(pdf.pages(1, "BT /F1 12 Tf 50 700 Td (A form) Tj ET"));

    assertThat(reading.document().text()).isEqualTo("A form");
    assertThatTheNextIsRead();
  }

  @Test
  void deepNestingIsDamage() throws IOException {
    RawPdf pdf = new RawPdf();
    pdf.object("[".repeat(300_000) + "]".repeat(300_000));
    pdf.resources("/Deep " + (pdf.next() - 1) + " 0 R");
    byte[] deep = ("[".repeat(500_000) + " TJ").getBytes(StandardCharsets.US_ASCII);
    Reading reading = read(pdf.page("", deep));

    assertThat(reading.problem()).isNotNull();
    assertThat(reading.seconds()).isLessThan(SECONDS);
    assertThatTheNextIsRead();
  }

  @Test
  void aMillionTinyObjectsMeetALimit() throws IOException {
    RawPdf pdf = new RawPdf();
    for (int i = 0; i < 1_000_000; i++) {
      pdf.object("[]");
    }
    pdf.page("", new byte[0]);

    assertThat(readFor(LOOKS, pdf).problem()).isIn(Problem.MEMORY_LIMIT, Problem.TIME_LIMIT);
    assertThatTheNextIsRead();
  }

  @Test
  void tenThousandPagesAreRead() throws IOException {
    RawPdf pdf = new RawPdf();
    Path file =
        pdf.pages(10_000, "BT /F1 12 Tf 50 700 Td (A page of many) Tj ET")
            .save(folder.resolve("many.pdf"));
    try (DocumentReader patient =
        new DocumentReader(
            ReadingSettings.standard(), ReadingLimits.standard(), System::nanoTime)) {
      Reading reading = patient.read(file, Progress.NONE);

      assertThat(reading.problem()).isNull();
      assertThat(reading.document().pages()).hasSize(10_000);
    }
  }

  @Test
  void aTreeOfPagesThatHoldsItselfEnds() throws IOException {
    RawPdf pdf = new RawPdf();
    pdf.kids("2 0 R 2 0 R");

    assertThat(read(pdf.page("", new byte[0])).kept()).isFalse();
    assertThatTheNextIsRead();
  }

  @Test
  void damagedCopiesNeverStopTheReader() throws IOException {
    byte[] good;
    try (PdfMaker pdf = new PdfMaker()) {
      good =
          Files.readAllBytes(
              pdf.page()
                  .text(50, 100, "Some text")
                  .page()
                  .text(50, 100, "More")
                  .save(folder.resolve("good.pdf")));
    }
    Random random = new Random(7);
    for (int copy = 0; copy < 60; copy++) {
      byte[] bytes = good.clone();
      for (int i = 0; i < 1 + copy / 2; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Path file = Files.write(folder.resolve("fuzzed.pdf"), bytes);

      Reading reading = reader.read(file, Progress.NONE);
      assertThat(reading.kept() || reading.problem() != null).isTrue();
    }
    assertThatTheNextIsRead();
  }

  @Test
  void nestedHtmlAndMarkdownEndWithinTheLimits() throws IOException {
    Path html = Files.writeString(folder.resolve("deep.html"), "<div>".repeat(200_000) + "x");
    Path markdown = Files.writeString(folder.resolve("deep.md"), "> ".repeat(50_000) + "x");

    assertThat(reader.read(html, Progress.NONE).seconds()).isLessThan(SECONDS);
    assertThat(reader.read(markdown, Progress.NONE).seconds()).isLessThan(SECONDS);
    assertThatTheNextIsRead();
  }

  @Test
  void noProcessIsLeftBehind() throws IOException {
    List<ProcessHandle> before = ProcessHandle.current().children().toList();
    List<ProcessHandle> started = new ArrayList<>();
    try (DocumentReader own =
        new DocumentReader(ReadingSettings.standard(), LIMITS, System::nanoTime)) {
      own.read(good(), Progress.NONE);
      ProcessHandle.current().children().filter(one -> !before.contains(one)).forEach(started::add);
    }

    assertThat(started).hasSize(1).noneMatch(ProcessHandle::isAlive);
  }

  private static void assertThatTheNextIsRead() throws IOException {
    Reading next = reader.read(good(), Progress.NONE);

    assertThat(next.problem()).isNull();
    assertThat(next.document().text()).isEqualTo("As if nothing");
  }

  private static Path good() throws IOException {
    try (PdfMaker pdf = new PdfMaker()) {
      return pdf.page().text(50, 100, "As if nothing").save(folder.resolve("next.pdf"));
    }
  }

  private static Reading read(RawPdf pdf) throws IOException {
    return reader.read(pdf.save(folder.resolve("hostile.pdf")), Progress.NONE);
  }

  /** Blocks that each unpack to a megabyte of numbers. */
  private static byte[] bomb(int megabytes) {
    Deflater deflater = new Deflater(9);
    byte[] numbers = "0 ".repeat(1 << 19).getBytes(StandardCharsets.US_ASCII);
    byte[] packed = new byte[1 << 14];
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    deflater.setInput(numbers);
    int first = deflater.deflate(packed, 0, packed.length, Deflater.FULL_FLUSH);
    out.write(packed, 0, first);
    deflater.setInput(numbers);
    int block = deflater.deflate(packed, 0, packed.length, Deflater.FULL_FLUSH);
    for (int i = 1; i < megabytes; i++) {
      out.write(packed, 0, block);
    }
    deflater.end();
    return out.toByteArray();
  }
}
