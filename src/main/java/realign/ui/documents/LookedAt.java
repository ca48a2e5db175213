package realign.ui.documents;

import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import realign.document.Document;
import realign.document.DocumentLayout;
import realign.document.Page;
import realign.document.PageLayout;
import realign.document.Removal;
import realign.document.WordBox;
import realign.project.Project;
import realign.ui.kit.PageImages;

/**
 * A page of a document, as it looks and as the machine reads it.
 *
 * @param picture null where there is none
 * @param start of the page's text in the document's
 * @param layout null where the file has no pages of its own
 * @param removed what stands on the page, but not in the text
 * @param lock what the picture wants
 */
record LookedAt(
    String document,
    int page,
    @Nullable Image picture,
    int start,
    String text,
    @Nullable PageLayout layout,
    List<Removal> removed,
    Lock lock) {
  /** Whether the page can be seen. */
  enum Lock {
    OPEN,
    /** A password is wanted. */
    LOCKED,
    /** The password that was given isn't the one. */
    MISTAKEN
  }

  LookedAt {
    removed = List.copyOf(removed);
  }

  /** Reads and draws; called on a worker's thread. */
  static LookedAt of(Project project, PageImages images, String document, int page, double zoom) {
    Optional<Document> found = project.documents().find(document);
    Optional<Page> place =
        found.map(Document::pages).filter(all -> page <= all.size()).map(all -> all.get(page - 1));
    String whole = found.map(Document::text).orElse("");
    String raw = place.map(at -> whole.substring(at.start(), at.end())).orElse("");
    int start = place.map(Page::start).orElse(0) + raw.length() - raw.stripLeading().length();
    DocumentLayout layout = DocumentLayout.of(project.documents().layout(document));
    Image picture = images.draw(document, page, zoom).orElse(null);
    return new LookedAt(
        document,
        page,
        picture,
        start,
        raw.strip(),
        page <= layout.pages().size() ? layout.pages().get(page - 1) : null,
        layout.removed(page),
        lock(images, document));
  }

  private static Lock lock(PageImages images, String document) {
    return images.mistaken(document)
        ? Lock.MISTAKEN
        : images.locked(document) ? Lock.LOCKED : Lock.OPEN;
  }

  /** In points; 1 where that isn't known. */
  double width() {
    return layout == null ? 1 : layout.width();
  }

  /** Where a stretch of this page's text stands on it. */
  List<WordBox> boxes(int from, int to) {
    return layout == null || from >= to ? List.of() : layout.words(start + from, start + to);
  }

  /** The stretch of this page's text that stands at a place on it, in points. */
  Optional<Stretch> at(double x, double y) {
    return layout == null
        ? Optional.empty()
        : layout.words().stream()
            .filter(box -> x >= box.x() && x <= box.x() + box.width())
            .filter(box -> y >= box.y() && y <= box.y() + box.height())
            .findFirst()
            .map(box -> new Stretch(box.start() - start, box.end() - start));
  }

  /** Offsets in a page's text. */
  record Stretch(int start, int end) {}
}
