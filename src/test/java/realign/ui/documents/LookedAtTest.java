package realign.ui.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.document.DocumentLayout;
import realign.document.DocumentReader;
import realign.document.Page;
import realign.document.PdfMaker;
import realign.document.Reading;
import realign.document.ReadingLimits;
import realign.document.ReadingSettings;
import realign.document.Removal;
import realign.document.WordBox;
import realign.job.Progress;
import realign.ui.documents.LookedAt.Stretch;

final class LookedAtTest {
  @TempDir Path folder;

  @Test
  void whatIsSelectedInTheTextIsFoundOnThePageAndBack() throws IOException {
    LookedAt second = secondPage();
    assertThat(second.text()).isEqualTo("Valves are checked.");

    List<WordBox> boxes = second.boxes(7, 10);
    assertThat(boxes).hasSize(1);
    WordBox word = boxes.get(0);
    assertThat(word.x()).isBetween(75f, 90f);
    assertThat(word.y()).isBetween(188f, 200f);
    assertThat(second.at(word.x() + 1, word.y() + 1)).contains(new Stretch(7, 10));
    assertThat(second.at(500, 700)).isEmpty();
    assertThat(second.boxes(3, 3)).isEmpty();
  }

  @Test
  void saysWhatOfThePageIsNotInItsText() throws IOException {
    assertThat(secondPage().removed())
        .containsExactly(new Removal(Removal.Kind.HEADER, 2, "Rules for the yard"));
  }

  private LookedAt secondPage() throws IOException {
    Path file;
    try (PdfMaker pdf = new PdfMaker()) {
      for (String text : List.of("Pumps are serviced.", "Valves are checked.", "Pipes are not.")) {
        pdf.page().text(50, 40, "Rules for the yard").text(50, 200, text);
      }
      file = pdf.save(folder.resolve("rules.pdf"));
    }
    try (DocumentReader reader =
        new DocumentReader(
            ReadingSettings.standard(), ReadingLimits.standard(), System::nanoTime)) {
      Reading reading = reader.read(file, Progress.NONE);
      DocumentLayout layout = DocumentLayout.of(reading.layout().bytes());
      Page page = reading.document().pages().get(1);
      String text = reading.document().text().substring(page.start(), page.end());
      return new LookedAt(
          "d",
          2,
          null,
          page.start(),
          text.strip(),
          layout.pages().get(1),
          layout.removed(2),
          LookedAt.Lock.OPEN);
    }
  }
}
