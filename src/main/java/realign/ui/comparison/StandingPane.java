package realign.ui.comparison;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import realign.job.Messages;
import realign.ui.comparison.Pairing.Caveat;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.Icon;
import realign.ui.kit.Job;
import realign.ui.kit.Notice;
import realign.ui.kit.Presence;

/** How far the ranks of the chosen sides are, and what to know before they are believed. */
final class StandingPane extends VBox {
  private static final Messages MESSAGES = Messages.of(StandingPane.class);
  private static final int SOME_SECONDS = 5;
  private static final int MANY_SECONDS = 90;

  private final PairingModel model;

  StandingPane(PairingModel model) {
    this.model = model;
    getStyleClass().add("standing");
    setId("standing");
    model.standing().subscribe(standing -> show());
    model.pairing().subscribe(pairing -> show());
  }

  private void show() {
    Standing standing = model.standing().get();
    List<Node> lines = new ArrayList<>();
    if (standing instanceof Standing.Settled) {
      model.pairing().get().caveats().forEach(caveat -> lines.add(caveat(caveat)));
    } else {
      lines.add(line(standing));
    }
    getChildren().setAll(lines);
    Presence.see(this, !lines.isEmpty());
  }

  private Node line(Standing standing) {
    if (standing instanceof Standing.Ranking ranking) {
      return busy(MESSAGES.text("standing.ranking", ranking.questions()), new ProgressBar());
    }
    if (standing instanceof Standing.Preparing preparing) {
      return busy(MESSAGES.text("standing.preparing"), bar(preparing.job()));
    }
    if (standing instanceof Standing.Reranking reranking) {
      return reranking(reranking.job());
    }
    if (standing instanceof Standing.Offered offered) {
      return offered(offered);
    }
    if (standing instanceof Standing.Failed failed) {
      return Notice.of(failed.mishap());
    }
    Button again = Buttons.quiet(Command.of(MESSAGES.text("standing.again"), model::look));
    again.setId("rank-again");
    return new Notice(Notice.Tone.INFO, MESSAGES.text("standing.stopped"), "", again);
  }

  private static HBox busy(String words, Node... rest) {
    Label label = new Label(words);
    label.setMinWidth(0);
    HBox line = new HBox(label);
    line.getChildren().addAll(rest);
    line.getStyleClass().add("busy");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static ProgressBar bar(Job job) {
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(job.fraction());
    return bar;
  }

  private static Node reranking(Job job) {
    Button cancel = Buttons.quiet(Command.of(MESSAGES.text("standing.cancel"), job::cancel));
    cancel.setId("cancel-reranking");
    Label left = new Label();
    left.textProperty().bind(job.remaining());
    left.getStyleClass().add("help");
    return busy(MESSAGES.text("standing.reranking"), bar(job), left, cancel);
  }

  private Node offered(Standing.Offered offered) {
    Button rerank = Buttons.quiet(Command.of(MESSAGES.text("standing.rerank"), model::rerank));
    rerank.setId("rerank-questions");
    double seconds = offered.seconds();
    String time =
        Double.isNaN(seconds)
            ? MESSAGES.text("standing.offered.estimating")
            : MESSAGES.text("standing.offered.time", words(seconds));
    return new Notice(
        Notice.Tone.INFO, MESSAGES.text("standing.offered", offered.questions()), time, rerank);
  }

  private static String words(double seconds) {
    if (seconds < SOME_SECONDS) {
      return MESSAGES.text("standing.offered.moments");
    }
    return seconds < MANY_SECONDS
        ? MESSAGES.text("standing.offered.seconds", Math.round(seconds / 5) * 5)
        : MESSAGES.text("standing.offered.minutes", Math.round(seconds / 60));
  }

  /** One line where there is room; what to do about it is for who points there. */
  private static Node caveat(Caveat caveat) {
    Label words = new Label(caveat.sentence(), Icon.WARNING.node());
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setTooltip(new Tooltip(caveat.advice()));
    words.setAccessibleText(caveat.sentence() + " " + caveat.advice());
    words.getStyleClass().add("caveat");
    HBox.setHgrow(words, Priority.ALWAYS);
    return words;
  }
}
