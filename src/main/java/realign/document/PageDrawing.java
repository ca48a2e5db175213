package realign.document;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of drawing a page.
 *
 * @param picture null where it couldn't be drawn
 * @param problem why; null where it could
 */
public record PageDrawing(@Nullable BufferedImage picture, @Nullable Problem problem) {
  /** Whether a password would help. */
  public boolean locked() {
    return problem == Problem.ENCRYPTED || problem == Problem.WRONG_PASSWORD;
  }

  public Optional<BufferedImage> image() {
    return Optional.ofNullable(picture);
  }
}
