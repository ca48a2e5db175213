package realign.ui.kit;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import realign.job.Messages;

/** One job: what it does, how far it is, and what came of it. */
final class JobRow extends VBox {
  private static final Messages MESSAGES = Messages.of(JobRow.class);

  private final Job job;
  private final Runnable dismiss;
  private final StackPane sign = new StackPane();
  private final HBox line = new HBox();
  private final ReadOnlyBooleanWrapper explained = new ReadOnlyBooleanWrapper();

  JobRow(Job job, Runnable dismiss) {
    this.job = job;
    this.dismiss = dismiss;
    getStyleClass().add("job-row");
    sign.getStyleClass().add("sign");
    line.getStyleClass().add("line");
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(line);
    job.state().subscribe(this::show);
  }

  /** Whether its reason is open. */
  ReadOnlyBooleanProperty explained() {
    return explained.getReadOnlyProperty();
  }

  Job job() {
    return job;
  }

  private void show(Job.State state) {
    Icon icon =
        switch (state) {
          case RUNNING -> Icon.START;
          case DONE -> Icon.DONE;
          case CANCELLED -> Icon.CANCELLED;
          case FAILED -> Icon.FAILED;
        };
    sign.getChildren().setAll(icon.node("sign-" + state.name().toLowerCase(Locale.ROOT)));
    line.getChildren().setAll(sign, title(), what());
    if (state == Job.State.RUNNING) {
      line.getChildren().addAll(bar(), remaining(), button(Icon.CLOSE, "job.cancel", job::cancel));
    } else {
      job.mishap().ifPresent(mishap -> line.getChildren().add(reason(mishap)));
      line.getChildren().add(button(Icon.CLOSE, "job.dismiss", dismiss));
    }
  }

  private Label title() {
    Label title = new Label(job.title());
    title.getStyleClass().add("title");
    title.setMinWidth(USE_PREF_SIZE);
    return title;
  }

  private Node what() {
    Label what = new Label();
    what.getStyleClass().add("what");
    what.textProperty().bind(job.what());
    what.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(what, Priority.ALWAYS);
    return what;
  }

  private ProgressBar bar() {
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(job.fraction());
    bar.setAccessibleText(job.title());
    return bar;
  }

  private Label remaining() {
    Label remaining = new Label();
    remaining.getStyleClass().add("remaining");
    remaining
        .textProperty()
        .bind(Bindings.createStringBinding(this::howFar, job.fraction(), job.remaining()));
    remaining.setMinWidth(USE_PREF_SIZE);
    return remaining;
  }

  private String howFar() {
    double fraction = job.fraction().get();
    String percent = fraction < 0 ? "" : MESSAGES.text("job.percent", Math.floor(fraction * 100));
    String left = job.remaining().get();
    return left.isEmpty() ? percent : percent + " · " + left;
  }

  private ToggleReason reason(Mishap mishap) {
    return new ToggleReason(mishap);
  }

  private static Button button(Icon icon, String key, Runnable action) {
    Button button = new Button(null, icon.node());
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    button.setTooltip(new Tooltip(MESSAGES.text(key)));
    button.setAccessibleText(MESSAGES.text(key));
    button.setOnAction(event -> action.run());
    return button;
  }

  /** Opens and closes the reason under the line. */
  private final class ToggleReason extends Button {
    private final Notice notice;

    ToggleReason(Mishap mishap) {
      super(MESSAGES.text("job.reason"));
      notice = Notice.of(mishap);
      getStyleClass().addAll("reason", Styles.FLAT, Styles.SMALL);
      setOnAction(event -> toggle());
    }

    private void toggle() {
      boolean open = JobRow.this.getChildren().remove(notice);
      if (!open) {
        JobRow.this.getChildren().add(notice);
      }
      explained.set(!open);
      setText(MESSAGES.text(open ? "job.reason" : "job.hide"));
    }
  }
}
