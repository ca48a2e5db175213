package realign.ui.questions;

import java.util.function.DoubleConsumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import realign.job.Messages;
import realign.question.Demand;
import realign.question.Price;
import realign.ui.kit.Presence;

/** How many questions, and how far a run may go. */
final class BoundsFields extends VBox {
  private static final Messages MESSAGES = Messages.of(BoundsFields.class);

  private final GenerateModel model;
  private final GridPane grid = new GridPane();

  BoundsFields(GenerateModel model) {
    this.model = model;
    getStyleClass().add("fields");
    grid.getStyleClass().add("numbers-grid");
    NumberField questions =
        number("per-chunk", 1, true, n -> demand(new Demand((int) n, demand().paraphrases())));
    NumberField paraphrases =
        number("paraphrases", 0, true, n -> demand(new Demand(demand().questions(), (int) n)));
    NumberField minutes =
        bound("minutes", true, (b, n) -> bounds(b, (int) n, b.tokens(), b.cost()));
    NumberField tokens =
        bound("tokens", true, (b, n) -> bounds(b, b.minutes(), (long) n, b.cost()));
    NumberField cost = bound("cost", false, (b, n) -> bounds(b, b.minutes(), b.tokens(), n));
    NumberField in =
        bound("price.in", false, (b, n) -> priced(b, new Price(n, b.price().output())));
    NumberField out =
        bound("price.out", false, (b, n) -> priced(b, new Price(b.price().input(), n)));
    Node[] fields = {
      place("per-chunk", questions, 0, 0),
      place("minutes", minutes, 1, 0),
      place("paraphrases", paraphrases, 0, 1),
      place("tokens", tokens, 1, 1),
      place("price.in", in, 0, 2),
      place("price.out", out, 1, 2),
      place("cost", cost, 0, 3)
    };
    for (NumberField field : new NumberField[] {paraphrases, minutes, tokens, cost, in, out}) {
      field.setPromptText(MESSAGES.text("number.none"));
    }
    getChildren().add(grid);
    model
        .assignment()
        .subscribe(
            now -> {
              questions.show(now.demand().questions());
              paraphrases.show(now.demand().paraphrases());
              minutes.show(now.bounds().minutes());
              tokens.show((double) now.bounds().tokens());
              cost.show(now.bounds().cost());
              in.show(now.bounds().price().input());
              out.show(now.bounds().price().output());
              for (int i = 2; i < fields.length; i++) {
                Presence.see(fields[i], now.scribe().chats());
              }
            });
  }

  /** Another number in place of one of the bounds. */
  private interface Change {
    Assignment.Bounds with(Assignment.Bounds bounds, double number);
  }

  private NumberField number(String name, double least, boolean whole, DoubleConsumer entered) {
    return new NumberField("write-" + name, MESSAGES.text(name), least, whole, entered);
  }

  private NumberField bound(String name, boolean whole, Change change) {
    return number(name, 0, whole, n -> change(bounds -> change.with(bounds, n)));
  }

  private void change(UnaryOperator<Assignment.Bounds> change) {
    Assignment now = model.assignment().get();
    model.assign(now.with(change.apply(now.bounds())));
  }

  private static Assignment.Bounds bounds(
      Assignment.Bounds bounds, int minutes, long tokens, double cost) {
    return new Assignment.Bounds(minutes, tokens, cost, bounds.price());
  }

  private static Assignment.Bounds priced(Assignment.Bounds bounds, Price price) {
    return new Assignment.Bounds(bounds.minutes(), bounds.tokens(), bounds.cost(), price);
  }

  private Demand demand() {
    return model.assignment().get().demand();
  }

  private void demand(Demand demand) {
    model.assign(model.assignment().get().with(demand));
  }

  private Node place(String name, NumberField field, int column, int row) {
    VBox named = Drawer.field(MESSAGES.text(name), field, "");
    grid.add(named, column, row);
    return named;
  }
}
