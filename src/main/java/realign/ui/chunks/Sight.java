package realign.ui.chunks;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.project.Project;
import realign.ui.kit.Jobs;
import realign.ui.kit.Latest;
import realign.ui.kit.PageImages;

/** The page that is looked at beside a chunk, drawn by workers. */
final class Sight {
  private static final int PAUSE_MILLIS = 60;

  private final Project project;
  private final PageImages images;
  private final Latest drawing;
  private final ReadOnlyObjectWrapper<@Nullable ChunkPage> page = new ReadOnlyObjectWrapper<>();

  Sight(Project project, PageImages images, Jobs jobs) {
    this.project = project;
    this.images = images;
    this.drawing = Latest.after(PAUSE_MILLIS, jobs.workers(), jobs.screen());
  }

  /** The page in view; null while there is none. */
  ReadOnlyObjectProperty<@Nullable ChunkPage> page() {
    return page.getReadOnlyProperty();
  }

  /** Looks at a chunk's first page. */
  void at(Chunk chunk) {
    at(chunk, chunk.firstPage());
  }

  /** Looks at the chunk's page before or after this one. */
  void turn(int by) {
    ChunkPage now = page.get();
    if (now != null) {
      Chunk chunk = now.chunk();
      at(chunk, Math.max(chunk.firstPage(), Math.min(chunk.lastPage(), now.page() + by)));
    }
  }

  private void at(Chunk chunk, int number) {
    drawing.ask(
        () -> ChunkPage.of(project, images, chunk, number), page::set, failed -> page.set(null));
  }
}
