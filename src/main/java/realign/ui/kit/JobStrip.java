package realign.ui.kit;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The jobs that run or have ended, one row each, at the foot of the window. */
public final class JobStrip extends VBox {
  private final Jobs jobs;
  private final ObservableList<Job> list;

  public JobStrip(Jobs jobs) {
    this.jobs = jobs;
    this.list = jobs.list();
    getStyleClass().add("job-strip");
    list.addListener((ListChangeListener<Job>) change -> follow(change));
    list.forEach(job -> getChildren().add(new JobRow(job, () -> jobs.dismiss(job))));
    seen();
  }

  private void follow(ListChangeListener.Change<? extends Job> change) {
    while (change.next()) {
      change.getRemoved().forEach(job -> getChildren().removeIf(row -> shows(row, job)));
      change
          .getAddedSubList()
          .forEach(job -> getChildren().add(new JobRow(job, () -> jobs.dismiss(job))));
    }
    seen();
  }

  private static boolean shows(Node row, Job job) {
    return row instanceof JobRow jobRow && jobRow.job() == job;
  }

  private void seen() {
    boolean any = !getChildren().isEmpty();
    setVisible(any);
    setManaged(any);
  }
}
