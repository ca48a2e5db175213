package realign.ui.kit;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/**
 * The jobs that run or have ended, one row each, the newest first, at the foot of the window. It
 * grows to two rows, and further where a reason is open; the others are there when one scrolls.
 */
public final class JobStrip extends ScrollPane {
  private static final PseudoClass EXPLAINED = PseudoClass.getPseudoClass("explained");

  private final Jobs jobs;
  private final ObservableList<Job> list;
  private final VBox rows = new VBox();

  public JobStrip(Jobs jobs) {
    this.jobs = jobs;
    this.list = jobs.list();
    getStyleClass().add("job-strip");
    setContent(rows);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    list.addListener((ListChangeListener<Job>) change -> follow(change));
    list.forEach(this::add);
    seen();
  }

  private void add(Job job) {
    JobRow row = new JobRow(job, () -> jobs.dismiss(job));
    row.explained().addListener((property, before, now) -> grow());
    rows.getChildren().add(0, row);
    setVvalue(0);
  }

  /** An open reason wants to be read without scrolling. */
  private void grow() {
    boolean any = rows.getChildren().stream().anyMatch(JobStrip::explained);
    pseudoClassStateChanged(EXPLAINED, any);
  }

  private static boolean explained(Node row) {
    return row instanceof JobRow jobRow && jobRow.explained().get();
  }

  private void follow(ListChangeListener.Change<? extends Job> change) {
    while (change.next()) {
      change.getRemoved().forEach(job -> rows.getChildren().removeIf(row -> shows(row, job)));
      change.getAddedSubList().forEach(this::add);
    }
    grow();
    seen();
  }

  private static boolean shows(Node row, Job job) {
    return row instanceof JobRow jobRow && jobRow.job() == job;
  }

  private void seen() {
    boolean any = !rows.getChildren().isEmpty();
    setVisible(any);
    setManaged(any);
  }
}
