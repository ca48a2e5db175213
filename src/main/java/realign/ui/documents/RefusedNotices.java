package realign.ui.documents;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import realign.job.Messages;
import realign.ui.documents.Arrivals.Refused;
import realign.ui.kit.Notice;

/** The files that gave no document, with why; and one password field for those that need one. */
final class RefusedNotices extends VBox {
  private static final Messages MESSAGES = Messages.of(RefusedNotices.class);
  private static final int MOST = 4;

  private final Arrivals arrivals;

  RefusedNotices(Arrivals arrivals) {
    this.arrivals = arrivals;
    getStyleClass().add("pane-notices");
    arrivals.refused().addListener((ListChangeListener<Refused>) change -> show());
    show();
  }

  private void show() {
    List<Refused> locked = arrivals.refused().stream().filter(Refused::locked).toList();
    List<Refused> others = arrivals.refused().stream().filter(each -> !each.locked()).toList();
    List<Node> notices = new ArrayList<>();
    if (!locked.isEmpty()) {
      notices.add(locked(locked));
    }
    others.stream().limit(MOST).map(RefusedNotices::notice).forEach(notices::add);
    if (others.size() > MOST) {
      String names =
          String.join(", ", others.stream().skip(MOST).map(Refused::name).limit(20).toList());
      notices.add(
          new Notice(
              Notice.Tone.WARNING, MESSAGES.text("refused.more", others.size() - MOST), names));
    }
    getChildren().setAll(notices);
    setManaged(!notices.isEmpty());
    setVisible(!notices.isEmpty());
  }

  private static Notice notice(Refused file) {
    return new Notice(
        Notice.Tone.WARNING,
        MESSAGES.text("refused.file", file.name(), file.sentence()),
        file.advice());
  }

  private VBox locked(List<Refused> files) {
    return new VBox(
        new Notice(
            Notice.Tone.WARNING,
            MESSAGES.text("locked", files.size(), files.get(0).name(), files.get(0).sentence()),
            MESSAGES.text("locked.advice")),
        new PasswordLine("document-password", arrivals::unlock));
  }
}
