package realign.document;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading one file. A file may have a problem and still give a document: what was read
 * before the problem is kept.
 *
 * @param seconds that reading took
 * @param pages that the file has, as far as known; 0 where it couldn't be opened
 * @param problem null where all went well
 * @param document null where no text could be kept
 * @param layout where the document's words stand on its pages; empty without a document
 * @param removed what isn't in the text because it repeats on every page or was joined
 */
public record Reading(
    Path file,
    double seconds,
    int pages,
    @Nullable Problem problem,
    @Nullable Document document,
    DocumentLayout layout,
    List<Removal> removed) {
  public Reading {
    removed = List.copyOf(removed);
  }

  /** Whether text was kept. */
  public boolean kept() {
    return document != null;
  }

  /** UTF-16 characters of the text that was kept. */
  public int characters() {
    return document == null ? 0 : document.text().length();
  }
}
