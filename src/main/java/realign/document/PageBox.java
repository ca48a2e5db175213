package realign.document;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The part of a page that is shown. */
final class PageBox {
  /** In points. */
  private static final float LEAST = 1;

  private PageBox() {}

  /**
   * What a page says is shown of it; where that is nothing, all of the page; where that is nothing
   * either, a sheet of Letter, as other readers take it. The page then says so too, since it is
   * read and drawn by what it says.
   */
  static PDRectangle of(PDPage page) {
    if (!sound(page.getCropBox())) {
      PDRectangle whole = page.getMediaBox();
      PDRectangle shown = sound(whole) ? whole : PDRectangle.LETTER;
      page.setMediaBox(shown);
      page.setCropBox(shown);
    }
    return page.getCropBox();
  }

  private static boolean sound(PDRectangle box) {
    return box.getWidth() >= LEAST && box.getHeight() >= LEAST;
  }
}
