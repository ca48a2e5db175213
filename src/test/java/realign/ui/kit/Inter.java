package realign.ui.kit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import javafx.scene.text.Font;

/** The typeface in which screens are judged: others need more room for the same words. */
public final class Inter {
  private Inter() {}

  /** Leaves a test out where it isn't installed. */
  public static void required() {
    assumeTrue(
        Font.getFamilies().contains("Inter"),
        "how much room words need is judged in Inter, which isn’t installed here");
  }
}
