package realign.ui.training;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import realign.experiment.Report;
import realign.job.Messages;
import realign.ui.kit.EmptyState;
import realign.ui.kit.GainGrid;
import realign.ui.kit.Icon;
import realign.ui.kit.Job;
import realign.ui.kit.Later;
import realign.ui.kit.Notice;
import realign.ui.kit.Presence;
import realign.ui.kit.SystemGrid;
import realign.ui.kit.Turns;

/** One run: its verdict, its course, its scores; or two runs beside each other. */
final class RunPane extends VBox {
  private static final Messages MESSAGES = Messages.of(RunPane.class);

  /** Below this width only the figures that matter most are shown. */
  private static final double ROOMY = 640;

  private final TrainingModel model;
  private final Turns turns;
  private final VBox verdict = new VBox();
  private final CoursePane course = new CoursePane();
  private final VBox figures = new VBox();
  private @Nullable TrainingLine line;
  private boolean narrow;
  private boolean asked;
  private final EmptyState nothing =
      new EmptyState(Icon.TRAIN, MESSAGES.text("empty.runs"), MESSAGES.text("empty.runs.purpose"));

  RunPane(TrainingModel model, Turns turns) {
    this.model = model;
    this.turns = turns;
    getStyleClass().add("run");
    setMinHeight(USE_PREF_SIZE);
    verdict.getStyleClass().add("verdict");
    figures.getStyleClass().add("scores");
    VBox.setVgrow(nothing, Priority.ALWAYS);
    getChildren().addAll(nothing, verdict, course, figures);
    model.live().subscribe(this::draw);
    model.runs().selected().subscribe(selected -> showSoon());
    model.pair().subscribe(pair -> showSoon());
    model.job().subscribe(job -> showSoon());
    model.remarks().subscribe(remarks -> showSoon());
  }

  private void draw(LiveRun run) {
    course.show(run);
    showSoon();
  }

  /** Once for all that changes together, as at the end of a training. */
  private void showSoon() {
    if (!asked) {
      asked = true;
      turns.add(this::show);
    }
  }

  private void show() {
    asked = false;
    List<RunRow> selected = model.runs().selected().get();
    boolean running = model.training();
    LiveRun live = model.live().get();
    boolean drawn = live.baseline() != null || !live.candidates().isEmpty();
    Pairing two = running ? null : model.pair().get();
    boolean failed = model.mishap().get() != null;
    Presence.see(nothing, !drawn && !running && !failed && selected.isEmpty());
    Presence.see(course, drawn && two == null);
    if (running && !figures.getChildren().isEmpty()) {
      figures.getChildren().clear();
    }
    if (running) {
      follow();
      return;
    }
    line = null;
    verdict.getChildren().clear();
    figures.getChildren().clear();
    if (two != null) {
      show(two);
    } else if (selected.size() == 1 && selected.get(0).report() != null) {
      show(selected.get(0).report());
    } else if (selected.isEmpty() && model.mishap().get() != null) {
      verdict.getChildren().add(Notice.of(model.mishap().get()));
    }
  }

  /** One line a training: the curves come ten times a second. */
  private void follow() {
    Job job = model.job().get();
    if (job != null && (line == null || line.job() != job)) {
      line = new TrainingLine(job);
      verdict.getChildren().setAll(line);
    }
  }

  private void show(Pairing two) {
    if (!two.remark().isEmpty()) {
      verdict.getChildren().add(new Notice(Notice.Tone.WARNING, two.remark(), two.advice()));
    }
    figures.getChildren().add(new PairGrid(two));
  }

  private void show(Report report) {
    VerdictWords words = VerdictWords.of(report);
    verdict.getChildren().add(new Notice(words.tone(), words.sentence(), words.reason()));
    model
        .remarks()
        .get()
        .forEach(remark -> verdict.getChildren().add(new Notice(Notice.Tone.INFO, remark, "")));
    if (report.scores().isEmpty()) {
      return;
    }
    figures
        .getChildren()
        .setAll(
            heading("scores.parts"),
            new Later(turns, new GainGrid(report, narrow)),
            heading("scores.systems"),
            new Later(turns, systems(report)));
  }

  private SystemGrid systems(Report report) {
    SystemGrid systems = new SystemGrid(report, "all");
    systems.narrow(narrow);
    return systems;
  }

  /** Leaves out what there is no room for. */
  void fit(double width) {
    boolean now = width > 0 && width < ROOMY;
    if (now != narrow) {
      narrow = now;
      showSoon();
    }
  }

  private static Label heading(String key) {
    Label heading = new Label(MESSAGES.text(key));
    heading.getStyleClass().add("chart-title");
    return heading;
  }
}
