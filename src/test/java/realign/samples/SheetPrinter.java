package realign.samples;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;

/** Draws a sheet's marks on its page; PDF counts upwards from the bottom, marks downwards. */
final class SheetPrinter {
  /** How far a curve's handles reach for a quarter of a circle. */
  private static final float ROUND = 0.5523f;

  private final Press press;
  private final PDPageContentStream content;

  private SheetPrinter(Press press, PDPageContentStream content) {
    this.press = press;
    this.content = content;
  }

  static void print(Press press, PDDocument document, List<PDPage> pages, int number, Sheet sheet)
      throws IOException {
    PDPage page = pages.get(number);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      SheetPrinter printer = new SheetPrinter(press, content);
      for (Mark mark : sheet.marks()) {
        if (mark instanceof Mark.Link link) {
          page.getAnnotations().add(annotation(link, pages.get(link.sheet())));
        } else {
          printer.draw(mark);
        }
      }
    }
  }

  private void draw(Mark mark) throws IOException {
    if (mark instanceof Mark.Words words) {
      write(words);
    } else if (mark instanceof Mark.Fill fill) {
      content.setNonStrokingColor(fill.colour());
      content.addRect(fill.x(), up(fill.top() + fill.height()), fill.width(), fill.height());
      content.fill();
    } else if (mark instanceof Mark.Quarter quarter) {
      fill(quarter);
    }
  }

  private void write(Mark.Words words) throws IOException {
    content.beginText();
    content.setFont(press.font(words.style()), words.style().size());
    content.setNonStrokingColor(words.colour());
    content.newLineAtOffset(words.x(), up(words.baseline()));
    content.showText(words.text());
    content.endText();
  }

  private void fill(Mark.Quarter quarter) throws IOException {
    float x = quarter.x();
    float y = up(quarter.y());
    float across = quarter.radius() * quarter.right();
    float along = -quarter.radius() * quarter.below();
    content.setNonStrokingColor(quarter.colour());
    content.moveTo(x, y);
    content.lineTo(x + across, y);
    content.curveTo(x + across, y + ROUND * along, x + ROUND * across, y + along, x, y + along);
    content.closePath();
    content.fill();
  }

  private static PDAnnotationLink annotation(Mark.Link link, PDPage target) {
    PDPageFitWidthDestination destination = new PDPageFitWidthDestination();
    destination.setPage(target);
    PDBorderStyleDictionary border = new PDBorderStyleDictionary();
    border.setWidth(0);
    PDAnnotationLink annotation = new PDAnnotationLink();
    annotation.setDestination(destination);
    annotation.setBorderStyle(border);
    float bottom = up(link.top() + link.height());
    annotation.setRectangle(new PDRectangle(link.x(), bottom, link.width(), link.height()));
    return annotation;
  }

  private static float up(float down) {
    return Frame.HEIGHT - down;
  }
}
