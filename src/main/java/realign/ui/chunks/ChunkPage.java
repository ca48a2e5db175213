package realign.ui.chunks;

import java.util.List;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.document.DocumentLayout;
import realign.document.PageLayout;
import realign.document.WordBox;
import realign.project.Project;
import realign.ui.kit.PageImages;

/**
 * One of the pages that a chunk stands on.
 *
 * @param page from 1
 * @param picture null where the document has no pages to draw
 * @param width in points
 * @param boxes of the chunk's words
 */
record ChunkPage(
    Chunk chunk, int page, @Nullable Image picture, double width, List<WordBox> boxes) {
  ChunkPage {
    boxes = List.copyOf(boxes);
  }

  /** Reads and draws; called on a worker's thread. */
  static ChunkPage of(Project project, PageImages images, Chunk chunk, int page) {
    String document = chunk.span().document();
    DocumentLayout layout = DocumentLayout.of(project.documents().layout(document));
    List<PageLayout> pages = layout.pages();
    return new ChunkPage(
        chunk,
        page,
        images.draw(document, page).orElse(null),
        page <= pages.size() ? pages.get(page - 1).width() : 1,
        layout.words(page, chunk.span().start(), chunk.span().end()));
  }
}
