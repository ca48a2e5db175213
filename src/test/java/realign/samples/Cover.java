package realign.samples;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sets the cover: a mosaic of quarter discs that is the company's own, and the title below it. */
final class Cover {
  private static final int COLUMNS = 6;
  private static final int ROWS = 5;
  private static final float TILE = Frame.WIDTH / COLUMNS;

  private final Lines lines;
  private final Palette palette;

  Cover(Press press, Palette palette) {
    this.lines = new Lines(press);
    this.palette = palette;
  }

  Sheet set(FrontMatter front) {
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark.Fill(0, 0, Frame.WIDTH, Frame.HEIGHT, palette.deep()));
    mosaic(marks, new Random(front.company().hashCode()));
    marks.add(new Mark.Fill(Frame.LEFT, 542, 48, 5, palette.second()));
    float y = 560;
    y = text(marks, front.title(), Style.COVER_TITLE, Color.WHITE, y);
    text(marks, front.subtitle(), Style.COVER_SUBTITLE, palette.tint(), y + 8);
    text(marks, front.company(), Style.COVER_COMPANY, Color.WHITE, Frame.HEIGHT - 84);
    text(marks, front.date(), Style.COVER_DATE, palette.rule(), Frame.HEIGHT - 68);
    return new Sheet("", List.copyOf(marks));
  }

  private void mosaic(List<Mark> marks, Random random) {
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        tile(marks, random, column * TILE, row * TILE);
      }
    }
  }

  private void tile(List<Mark> marks, Random random, float x, float y) {
    List<Color> colours =
        List.of(palette.accent(), palette.deep(), palette.rule(), palette.second());
    int ground = random.nextInt(3);
    int figure = (ground + 1 + random.nextInt(3)) % colours.size();
    marks.add(new Mark.Fill(x, y, TILE + 0.4f, TILE + 0.4f, colours.get(ground)));
    boolean right = random.nextBoolean();
    boolean down = random.nextBoolean();
    float cornerX = right ? x : x + TILE;
    float cornerY = down ? y : y + TILE;
    marks.add(quarter(cornerX, cornerY, TILE, right, down, colours.get(figure)));
    if (random.nextInt(3) == 0) {
      marks.add(quarter(cornerX, cornerY, TILE / 2, right, down, colours.get(ground)));
    }
  }

  private static Mark quarter(
      float x, float y, float radius, boolean right, boolean down, Color colour) {
    return new Mark.Quarter(x, y, radius, right ? 1 : -1, down ? 1 : -1, colour);
  }

  private float text(List<Mark> marks, String text, Style style, Color colour, float top) {
    float y = top;
    for (String line : lines.of(text, style, Frame.FULL_WIDTH)) {
      marks.add(new Mark.Words(Frame.LEFT, y + style.baseline(), style, colour, line));
      y += style.leading();
    }
    return y;
  }
}
