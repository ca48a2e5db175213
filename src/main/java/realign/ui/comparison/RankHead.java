package realign.ui.comparison;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import realign.job.Messages;

/** Says over a column of ranks which side they are of, and what stands there. */
final class RankHead extends VBox {
  private static final Messages MESSAGES = Messages.of(RankHead.class);

  private final String side;
  private final Label which = new Label();
  private final Label what = new Label();
  private final Tooltip tip = new Tooltip();

  /**
   * Of one side.
   *
   * @param side {@code left} or {@code right}
   */
  RankHead(String side, ResultsModel results, Function<Pairing, Contender> standing) {
    this.side = side;
    getStyleClass().add("rank-head");
    setAlignment(Pos.CENTER_RIGHT);
    which.setText(MESSAGES.text("results." + side));
    which.getStyleClass().add("side");
    getChildren().addAll(which, what);
    Tooltip.install(this, tip);
    results.pairing().pairing().subscribe(pairing -> show(pairing, standing.apply(pairing)));
  }

  private void show(Pairing pairing, Contender contender) {
    what.setText(contender.brief());
    String help = MESSAGES.text("results.rank." + side + ".help", contender.words());
    int reach = pairing.reach();
    String whole =
        reach == Ranks.WHOLE ? help : MESSAGES.text("results.rank.beyond.help", help, reach);
    tip.setText(whole);
    setAccessibleText(whole);
  }
}
