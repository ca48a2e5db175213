package realign.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import realign.job.Progress;

/** What is left out of the text, and is said to be. */
final class RemovalsTest {
  @AutoClose private static final ReadingRoom ROOM = new ReadingRoom();

  @Test
  void joinsBrokenWordsAndKeepsCompounds() throws IOException {
    Reading reading =
        ROOM.read(
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
    Path file = FivePages.in(ROOM);
    Reading reading = ROOM.read(file);

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
        ROOM.read(
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
  void leavesOutWhatIsSetAtASlantAndSaysSo() throws IOException {
    Reading reading =
        ROOM.read(
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

  @Test
  void takesWhatStandsAtASlantOnEachPageForAWatermark() throws IOException {
    Reading reading =
        ROOM.read(
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
  void keepsThemWhereTheUserWantsTo() throws IOException {
    try (DocumentReader all =
        new DocumentReader(
            new ReadingSettings(false, false, false, false),
            ReadingLimits.standard(),
            System::nanoTime)) {
      Reading reading = all.read(FivePages.in(ROOM), Progress.NONE);

      assertThat(reading.removed()).isEmpty();
      assertThat(reading.document().text())
          .contains("Annual Report", "Confidential", "Page 5 of 5");
    }
  }

  @Test
  void keepsPagesThatAreAllAlike() throws IOException {
    Reading reading =
        ROOM.read(
            pdf -> {
              for (int i = 0; i < 4; i++) pdf.page().text(50, 50, "The same on each page");
            });

    assertThat(reading.document().pages()).hasSize(4);
    assertThat(reading.document().text()).startsWith("The same on each page\n");
  }
}
