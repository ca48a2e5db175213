package realign.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Two tables side by side, and what looks like them. */
final class AbreastTest {
  private static final List<String> GRADES =
      List.of("Grade|Pay", "One|2,100", "Two|2,450", "Three|2,900");
  private static final List<String> CITIES =
      List.of("City|Staff", "Bonn|41", "Lille|17", "Turin|28");

  @AutoClose private static final ReadingRoom ROOM = new ReadingRoom();

  @Test
  void eachIsReadByItself() throws IOException {
    try (PdfMaker pdf = new PdfMaker()) {
      pdf.page().text(50, 80, "Monthly pay");
      rows(pdf, 50, GRADES);
      pdf.text(320, 80, "Offices");
      rows(pdf, 320, CITIES);

      assertThat(read(pdf))
          .isEqualTo(
              "Monthly pay\n\nGrade\tPay\nOne\t2,100\nTwo\t2,450\nThree\t2,900\n\n"
                  + "Offices\n\nCity\tStaff\nBonn\t41\nLille\t17\nTurin\t28");
    }
  }

  @Test
  void theLongerOneGoesOnBelow() throws IOException {
    try (PdfMaker pdf = new PdfMaker()) {
      pdf.page();
      rows(pdf, 50, GRADES.subList(0, 3));
      rows(pdf, 320, CITIES);

      assertThat(read(pdf).replace("\n\n", "\n"))
          .isEqualTo(
              "Grade\tPay\nOne\t2,100\nTwo\t2,450\nCity\tStaff\nBonn\t41\nLille\t17\nTurin\t28");
    }
  }

  @Test
  void aTableThatWasDrawnAlongItsRowsIsOne() throws IOException {
    try (PdfMaker pdf = new PdfMaker()) {
      pdf.page();
      for (int i = 0; i < GRADES.size(); i++) {
        row(pdf, 50, 100 + 12 * i, GRADES.get(i));
        row(pdf, 320, 100 + 12 * i, CITIES.get(i));
      }

      assertThat(read(pdf)).startsWith("Grade\tPay\tCity\tStaff\nOne\t2,100\tBonn\t41\n");
    }
  }

  @Test
  void aTableThatWasDrawnDownItsColumnsIsOne() throws IOException {
    try (PdfMaker pdf = new PdfMaker()) {
      pdf.page();
      float x = 50;
      for (List<String> table : List.of(GRADES, CITIES)) {
        for (int cell = 0; cell < 2; cell++) {
          int one = cell;
          pdf.lines(
              x, 100, table.stream().map(row -> row.split("\\|", -1)[one]).toArray(String[]::new));
          x += 120;
        }
      }

      assertThat(read(pdf)).startsWith("Grade\tPay\tCity\tStaff\nOne\t2,100\tBonn\t41\n");
    }
  }

  private static void rows(PdfMaker pdf, float x, List<String> rows) throws IOException {
    for (int i = 0; i < rows.size(); i++) {
      row(pdf, x, 100 + 12 * i, rows.get(i));
    }
  }

  private static void row(PdfMaker pdf, float x, float y, String cells) throws IOException {
    String[] each = cells.split("\\|", -1);
    pdf.text(x, y, each[0]).text(x + 100, y, each[1]);
  }

  private static String read(PdfMaker pdf) throws IOException {
    return ROOM.read(pdf.save(ROOM.place("tables.pdf"))).document().text();
  }
}
