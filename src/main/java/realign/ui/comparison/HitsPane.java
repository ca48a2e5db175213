package realign.ui.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.CubicCurve;
import realign.job.Messages;
import realign.ui.kit.Turns;

/** Both lists, and lines from where a chunk stands in one to where it stands in the other. */
final class HitsPane extends HBox {
  private static final Messages MESSAGES = Messages.of(HitsPane.class);

  private final ComparisonModel model;
  private final Turns turns;
  private final VBox left = column();
  private final Pane gutter = new Pane();
  private final VBox right = column();
  private final List<Link> links = new ArrayList<>();
  private String shown = "";
  private int shows;
  private Answer answer = Answer.NONE;
  private Answer latest = Answer.NONE;
  private boolean waiting;

  HitsPane(ComparisonModel model, Turns turns) {
    this.model = model;
    this.turns = turns;
    getStyleClass().add("hits");
    gutter.getStyleClass().add("gutter");
    gutter.setAccessibleRole(AccessibleRole.TEXT);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    getChildren().addAll(left, gutter, right);
    sceneProperty().subscribe(this::seen);
  }

  private static VBox column() {
    VBox column = new VBox();
    column.getStyleClass().add("column");
    column.setPrefWidth(100);
    column.setMinWidth(0);
    return column;
  }

  /** Shows it now, or as soon as anyone looks. */
  void show(Answer next) {
    latest = next;
    waiting = true;
    seen();
  }

  private void seen() {
    if (waiting && getScene() != null) {
      waiting = false;
      put(latest);
    }
  }

  /** Rank by rank, each in a turn of its own: who types on isn’t kept waiting. */
  private void put(Answer next) {
    List<String> open = next.query().equals(shown) ? opened() : List.of();
    shown = next.query();
    answer = next;
    links.clear();
    gutter.getChildren().clear();
    int number = ++shows;
    for (int rank = 0; rank < Math.max(next.left().size(), next.right().size()); rank++) {
      int at = rank;
      turns.add(() -> whileWanted(number, () -> put(at, open)));
    }
    turns.add(() -> whileWanted(number, this::finish));
  }

  private void whileWanted(int number, Runnable work) {
    if (number == shows) {
      work.run();
    }
  }

  private void put(int rank, List<String> open) {
    put(left, answer.left(), rank, false, open);
    put(right, answer.right(), rank, true, open);
  }

  private void put(VBox column, List<Found> found, int rank, boolean moved, List<String> open) {
    if (rank < found.size()) {
      Found hit = found.get(rank);
      HitCard card = new HitCard(hit, moved, model, open.contains(hit.chunk().id()));
      List<Node> cards = column.getChildren();
      if (rank < cards.size()) {
        cards.set(rank, card);
      } else {
        cards.add(card);
      }
      card.applyCss();
    }
  }

  private void finish() {
    trim(left, answer.left().size());
    trim(right, answer.right().size());
    link();
    requestLayout();
  }

  private static void trim(VBox column, int size) {
    if (column.getChildren().size() > size) {
      column.getChildren().remove(size, column.getChildren().size());
    }
  }

  private List<String> opened() {
    List<String> open = new ArrayList<>();
    for (HitCard card : cards(left)) {
      if (card.whole()) {
        open.add(card.found().chunk().id());
      }
    }
    return open;
  }

  private static List<HitCard> cards(VBox column) {
    return column.getChildren().stream()
        .filter(HitCard.class::isInstance)
        .map(HitCard.class::cast)
        .toList();
  }

  private void link() {
    links.clear();
    for (HitCard from : cards(left)) {
      twin(from).ifPresent(to -> links.add(new Link(from, to)));
    }
    gutter.getChildren().setAll(links.stream().map(Link::curve).toList());
    String moves = links.stream().map(Link::words).collect(Collectors.joining(", "));
    gutter.setAccessibleText(MESSAGES.text("links", moves));
  }

  private Optional<HitCard> twin(HitCard card) {
    return cards(right).stream()
        .filter(each -> each.found().chunk().id().equals(card.found().chunk().id()))
        .findFirst();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    left.layout();
    right.layout();
    links.forEach(link -> link.lay(gutter.getWidth()));
  }

  /** From a card on the left to the same chunk’s on the right. */
  private record Link(HitCard from, HitCard to, CubicCurve curve) {
    Link(HitCard from, HitCard to) {
      this(from, to, new CubicCurve());
      curve.setManaged(false);
      curve.getStyleClass().add("link");
      if (from.found().gold()) {
        curve.getStyleClass().add("gold");
      }
    }

    /** For who can't see it. */
    String words() {
      String key = from.found().gold() ? "link.gold" : "link";
      return MESSAGES.text(key, from.found().rank(), to.found().rank());
    }

    void lay(double width) {
      double start = middle(from);
      double end = middle(to);
      curve.setStartY(start);
      curve.setControlX1(width / 2);
      curve.setControlY1(start);
      curve.setControlX2(width / 2);
      curve.setControlY2(end);
      curve.setEndX(width);
      curve.setEndY(end);
    }

    /** The height of a card’s head line. */
    private static double middle(HitCard card) {
      return card.getLayoutY() + HitCard.HEAD / 2;
    }
  }
}
