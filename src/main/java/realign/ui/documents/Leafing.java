package realign.ui.documents;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import realign.project.DocumentEntry;
import realign.project.Project;
import realign.ui.kit.Jobs;
import realign.ui.kit.Latest;
import realign.ui.kit.Mishap;
import realign.ui.kit.PageImages;

/** Which page of which document is looked at. Pages are drawn by workers, neighbours ahead. */
final class Leafing {
  private static final int PAUSE_MILLIS = 40;
  private static final int AHEAD_MILLIS = 120;
  private static final List<Double> ZOOMS = List.of(1.0, 1.25, 1.5, 2.0, 3.0);

  private final Project project;
  private final PageImages images;
  private final Latest leafing;
  private final Latest ahead;
  private final IntegerProperty page = new SimpleIntegerProperty(1);
  private final DoubleProperty zoom = new SimpleDoubleProperty(1);
  private final ReadOnlyObjectWrapper<@Nullable LookedAt> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Mishap> mishap = new ReadOnlyObjectWrapper<>();
  private @Nullable DocumentEntry document;

  Leafing(Project project, PageImages images, Jobs jobs) {
    this.project = project;
    this.images = images;
    this.leafing = Latest.after(PAUSE_MILLIS, jobs.workers(), jobs.screen());
    this.ahead = Latest.after(AHEAD_MILLIS, jobs.workers(), jobs.screen());
    page.addListener((property, before, now) -> look());
    zoom.addListener((property, before, now) -> look());
  }

  /** From 1. */
  IntegerProperty page() {
    return page;
  }

  /** Against the width of the place that pages are shown in; 1 or more. */
  DoubleProperty zoom() {
    return zoom;
  }

  /** The page in view; null where no document is chosen. */
  ReadOnlyObjectProperty<@Nullable LookedAt> shown() {
    return shown.getReadOnlyProperty();
  }

  /** Why there is none; null where there is. */
  ReadOnlyObjectProperty<@Nullable Mishap> mishap() {
    return mishap.getReadOnlyProperty();
  }

  /** Opens a document at its first page; the same one again stays where it is. */
  void open(@Nullable DocumentEntry chosen) {
    DocumentEntry before = document;
    document = chosen;
    if (before == null || chosen == null || !before.id().equals(chosen.id())) {
      page.set(1);
    }
    look();
  }

  /** Tries a password on the document in view; it is kept for as long as the project is open. */
  void unlock(String password) {
    DocumentEntry now = document;
    if (now != null) {
      images.unlock(now.id(), password);
      look();
    }
  }

  void turn(int by) {
    DocumentEntry now = document;
    if (now != null) {
      page.set(Math.max(1, Math.min(now.pages(), page.get() + by)));
    }
  }

  /** To the next larger or smaller size. */
  void zoom(int by) {
    int at = Math.max(0, ZOOMS.indexOf(zoom.get()));
    zoom.set(ZOOMS.get(Math.max(0, Math.min(ZOOMS.size() - 1, at + by))));
  }

  private void look() {
    DocumentEntry now = document;
    if (now == null) {
      leafing.forget();
      shown.set(null);
      return;
    }
    int number = page.get();
    double size = zoom.get();
    leafing.ask(
        () -> LookedAt.of(project, images, now.id(), number, size),
        found -> {
          shown.set(found);
          mishap.set(null);
          drawAhead(now, number, size);
        },
        mishap::set);
  }

  private void drawAhead(DocumentEntry around, int number, double size) {
    ahead.ask(
        () -> {
          for (int next : new int[] {number + 1, number - 1}) {
            if (next >= 1 && next <= around.pages() && page.get() == number) {
              images.draw(around.id(), next, size);
            }
          }
          return number;
        },
        done -> {},
        failed -> {});
  }
}
