package realign.ui.documents;

import java.util.List;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import realign.document.Document;
import realign.document.Page;
import realign.project.Project;
import realign.ui.kit.PageImages;

/**
 * A page of a document, as it looks and as the machine reads it.
 *
 * @param picture null where there is none
 */
record LookedAt(String document, int page, @Nullable Image picture, String text) {
  /** Reads and draws; called on a worker's thread. */
  static LookedAt of(Project project, PageImages images, String document, int page) {
    String text = project.documents().find(document).map(found -> text(found, page)).orElse("");
    return new LookedAt(document, page, images.draw(document, page).orElse(null), text);
  }

  private static String text(Document document, int page) {
    List<Page> pages = document.pages();
    if (page > pages.size()) {
      return "";
    }
    Page found = pages.get(page - 1);
    return document.text().substring(found.start(), found.end()).strip();
  }
}
