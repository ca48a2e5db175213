package realign.samples;

import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** Makes the outline a viewer shows beside the pages. */
final class Bookmarks {
  private Bookmarks() {}

  static PDDocumentOutline of(List<Heading> headings, List<PDPage> pages) {
    PDDocumentOutline outline = new PDDocumentOutline();
    PDOutlineNode parent = outline;
    for (Heading heading : headings) {
      PDOutlineItem item = item(heading, pages.get(heading.sheet()));
      if (heading.section()) {
        outline.addLast(item);
        parent = item;
      } else {
        parent.addLast(item);
      }
    }
    outline.openNode();
    return outline;
  }

  private static PDOutlineItem item(Heading heading, PDPage page) {
    PDPageXYZDestination destination = new PDPageXYZDestination();
    destination.setPage(page);
    destination.setLeft(0);
    destination.setTop((int) (Frame.HEIGHT - heading.top() + 24));
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(heading.title());
    item.setDestination(destination);
    return item;
  }
}
