package realign.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class HeadingsTest {
  @AutoClose private static final ReadingRoom ROOM = new ReadingRoom();

  @Test
  void findsHeadingsByTypeAndNumber() throws IOException {
    Reading reading =
        ROOM.read(
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

  @Test
  void takesNoEntryOfTheContentsForAHeading() throws IOException {
    Reading reading =
        ROOM.read(
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
}
