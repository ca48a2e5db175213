package realign.samples;

import java.awt.Color;

/** One thing to draw, in points from the top left corner of its page or strip. */
sealed interface Mark {
  Mark moved(float along, float down);

  record Words(float x, float baseline, Style style, Color colour, String text) implements Mark {
    @Override
    public Mark moved(float along, float down) {
      return new Words(x + along, baseline + down, style, colour, text);
    }
  }

  record Fill(float x, float top, float width, float height, Color colour) implements Mark {
    @Override
    public Mark moved(float along, float down) {
      return new Fill(x + along, top + down, width, height, colour);
    }
  }

  /** A quarter of a disc; right and below, each 1 or -1, say which. */
  record Quarter(float x, float y, float radius, int right, int below, Color colour)
      implements Mark {
    @Override
    public Mark moved(float along, float down) {
      return new Quarter(x + along, y + down, radius, right, below, colour);
    }
  }

  /** An area that leads to a sheet when clicked. */
  record Link(float x, float top, float width, float height, int sheet) implements Mark {
    @Override
    public Mark moved(float along, float down) {
      return new Link(x + along, top + down, width, height, sheet);
    }
  }
}
