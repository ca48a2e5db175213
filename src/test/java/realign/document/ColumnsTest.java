package realign.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Text that stands side by side, as columns or as tables. */
final class ColumnsTest {
  @AutoClose private static final ReadingRoom ROOM = new ReadingRoom();

  @Test
  void readsColumnsOneAfterTheOtherWhenTheyHoldRunningText() throws IOException {
    Reading reading =
        ROOM.read(
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
        ROOM.read(
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
        ROOM.read(
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
        ROOM.read(
            pdf ->
                pdf.page()
                    .lines(50, 100, "absence, 4, 12", "bonus, 7", "car, 11", "desk, 2", "dog, 31")
                    .lines(310, 100, "exit, 33", "fire, 24", "flights, 11", "gifts", "holiday, 3"));

    assertThat(reading.document().text()).containsSubsequence("absence", "dog", "exit", "holiday");
  }

  @Test
  void readsATableRowByRow() throws IOException {
    Reading reading =
        ROOM.read(
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
        ROOM.read(
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
  void keepsLinesApartThatANoteBesideThemBridges() throws IOException {
    RawPdf pdf = new RawPdf();
    String content =
        "BT /F1 7 Tf 1 0 0 1 50 700 Tm (Flight control laws reside in software and are) Tj"
            + " 1 0 0 1 50 692 Tm (to generate commands from the computers) Tj"
            + " /F1 9 Tf 1 0 0 1 300 696 Tm (in the other column) Tj ET";
    Path file = pdf.pages(1, content).save(ROOM.place("bridged.pdf"));

    assertThat(ROOM.read(file).document().text())
        .contains("laws reside in software and are")
        .contains("to generate commands from the computers");
  }
}
