package realign.samples;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the text that no page break divides.
 *
 * @param before the space above it, dropped at the top of a page
 * @param room the space a page must still have for the strip to start on it
 * @param glued whether the next strip has to stand on the same page
 * @param again what to repeat above the strip when a page starts with it
 */
record Strip(
    float before,
    float height,
    float room,
    boolean glued,
    List<Mark> marks,
    @Nullable Heading heading,
    @Nullable Strip again) {

  static Strip of(float before, float height, List<Mark> marks) {
    return new Strip(before, height, 0, false, List.copyOf(marks), null, null);
  }

  Strip glued(boolean sticks) {
    return new Strip(before, height, room, sticks, marks, heading, again);
  }

  Strip heading(Heading opened, float needed) {
    return new Strip(before, height, needed, true, marks, opened, again);
  }

  Strip again(Strip repeated) {
    return new Strip(before, height, room, glued, marks, heading, repeated);
  }

  float extent() {
    return before + height;
  }
}
