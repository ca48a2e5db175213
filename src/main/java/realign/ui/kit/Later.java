package realign.ui.kit;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * A place on a screen to which its content comes in a turn of its own, the first time that it is
 * seen. A large screen so appears piece by piece, and the window goes on answering.
 */
public final class Later extends StackPane {
  /** What a list has more in each turn. */
  private static final double SOME_ROWS = 120;

  private final Turns turns;
  private final Supplier<? extends Region> source;
  private @Nullable Region content;
  private boolean growing;
  private boolean asked;

  /** For content that can be asked for what it holds before it is seen. */
  public Later(Turns turns, Region content) {
    this(turns, () -> content);
    this.content = content;
  }

  private Later(Turns turns, Supplier<? extends Region> source) {
    this.turns = turns;
    this.source = source;
    setAlignment(Pos.TOP_LEFT);
    sceneProperty().subscribe(this::ask);
    visibleProperty().subscribe(this::ask);
  }

  /** For content that isn’t made before it is seen, in a turn before the one that shows it. */
  public static Later made(Turns turns, Supplier<? extends Region> source) {
    return new Later(turns, source);
  }

  /** For a list: its rows come a few a turn, from the top; all at once are the dearest part. */
  public static Later rows(Turns turns, Region list) {
    Later later = new Later(turns, list);
    later.growing = true;
    return later;
  }

  /** What is shown here, or will be; empty where it isn’t made yet. */
  public Optional<Region> content() {
    return Optional.ofNullable(content);
  }

  private void ask() {
    if (wanted()) {
      if (content == null) {
        turns.add(this::make);
      }
      turns.add(this::come);
    }
  }

  private boolean wanted() {
    return getScene() != null && isVisible() && getChildren().isEmpty();
  }

  private void make() {
    if (content == null && wanted()) {
      content = source.get();
    }
  }

  private void come() {
    Region made = content;
    if (wanted() && made != null) {
      if (growing) {
        made.setMaxHeight(SOME_ROWS);
      }
      getChildren().add(made);
      // Skins are made by this: in the next pulse they would all be made at once.
      applyCss();
    }
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    Region list = content;
    boolean grows = growing && !asked && !getChildren().isEmpty();
    if (grows && list != null && list.getMaxHeight() < getHeight()) {
      asked = true;
      turns.add(() -> grow(list));
    }
  }

  private void grow(Region list) {
    asked = false;
    double next = list.getMaxHeight() + SOME_ROWS;
    growing = next < getHeight();
    list.setMaxHeight(growing ? next : Double.MAX_VALUE);
  }
}
