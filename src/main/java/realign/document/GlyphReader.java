package realign.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads a page's glyphs with their places, by the direction they are written in. */
final class GlyphReader extends PDFTextStripper {
  private static final int LIMIT = 1_000_000;

  /** Lines that run down the page stand as those do that are turned by three quarters. */
  private static final int DOWN = 3;

  /** Of a character's height the share above its baseline, as {@link Glyph#top} has it. */
  private static final float ASCENT = 0.78f;

  private final IdentityHashMap<PDFont, Boolean> bold = new IdentityHashMap<>();
  private final Set<COSBase> drawing = Collections.newSetFromMap(new IdentityHashMap<>());
  private Map<Integer, List<Glyph>> glyphs = new TreeMap<>();
  private int count;
  private int rotation;
  private float width;
  private float height;

  GlyphReader() {
    // Outside of its own loop over a document, the stripper takes all pages for number 0.
    setStartPage(0);
  }

  /**
   * A page's glyphs by quarters of a circle that they are turned by against the page as shown.
   *
   * @throws IOException if the page can't be read to its end
   */
  Map<Integer, List<Glyph>> glyphs(PDPage page) throws IOException {
    read(page);
    return glyphs;
  }

  /** What was read of the last page, also where reading failed before its end. */
  Map<Integer, List<Glyph>> glyphs() {
    return glyphs;
  }

  private void read(PDPage page) throws IOException {
    glyphs = new TreeMap<>();
    count = 0;
    drawing.clear();
    rotation = Math.floorMod(page.getRotation() / 90, 4);
    PDRectangle box = PageBox.of(page);
    boolean sideways = rotation % 2 == 1;
    width = sideways ? box.getHeight() : box.getWidth();
    height = sideways ? box.getWidth() : box.getHeight();
    processPage(page);
    for (PDAnnotation note : page.getAnnotations()) {
      if (written(note)) {
        showAnnotation(note);
      }
    }
  }

  /** A drawing that draws itself, by way of others too, is drawn once. */
  @Override
  public void showForm(PDFormXObject form) throws IOException {
    if (drawing.add(form.getCOSObject())) {
      try {
        super.showForm(form);
      } finally {
        drawing.remove(form.getCOSObject());
      }
    }
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
    if (drawing.add(group.getCOSObject())) {
      try {
        super.showTransparencyGroup(group);
      } finally {
        drawing.remove(group.getCOSObject());
      }
    }
  }

  /** Whether it is a form's field or a note that is shown as part of the page. */
  private static boolean written(PDAnnotation note) {
    boolean shown = !note.isHidden() && !note.isNoView();
    return shown && (note instanceof PDAnnotationWidget || note instanceof PDAnnotationFreeText);
  }

  /** Of the last page, in points as shown. */
  float width() {
    return width;
  }

  /** Of the last page, in points as shown. */
  float height() {
    return height;
  }

  @Override
  protected void writePage() {
    // Nothing is written: the glyphs are asked for.
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    String drawn = position.getUnicode();
    if (drawn == null || drawn.isEmpty()) {
      return;
    }
    String text = Characters.clean(drawn);
    float size = Math.abs(position.getYScale());
    if (text.isEmpty() || !(size > 0) || !Float.isFinite(size) || outside(position)) {
      return;
    }
    if (++count > LIMIT) {
      throw new TooManyGlyphs();
    }
    double turned = Math.toDegrees(Math.atan2(up(position), along(position))) - 90 * rotation;
    // Just beyond the middle, so that no rounding parts text that stands in it.
    int quarters = (int) Math.floor((turned + 46) / 90);
    float tilt = (float) (90 * quarters - turned);
    boolean down = Math.floorMod(quarters, 4) == 0 && position.getFont().isVertical();
    glyphs
        .computeIfAbsent(down ? DOWN : Math.floorMod(quarters, 4), turn -> new ArrayList<>())
        .add(down ? below(position, text, size) : beside(position, text, size, quarters, tilt));
  }

  private static float along(TextPosition position) {
    return position.getTextMatrix().getScaleX();
  }

  private static float up(TextPosition position) {
    return position.getTextMatrix().getShearY();
  }

  private Glyph beside(TextPosition position, String text, float size, int quarters, float tilt) {
    float x = position.getX();
    float y = position.getY();
    float[] place =
        switch (Math.floorMod(quarters, 4)) {
          case 1 -> new float[] {height - y, x};
          case 2 -> new float[] {width - x, height - y};
          case 3 -> new float[] {y, width - x};
          default -> new float[] {x, y};
        };
    float across = position.getEndX() - position.getTextMatrix().getTranslateX();
    float upwards = position.getEndY() - position.getTextMatrix().getTranslateY();
    float wide = (float) Math.hypot(across, upwards);
    float right = place[0] + (Float.isFinite(wide) ? wide : 0);
    return glyph(position, text, place[0], right, place[1], size, tilt);
  }

  /** A character of a line that runs down; such lines follow each other from right to left. */
  private Glyph below(TextPosition position, String text, float size) {
    float top = position.getY() - ASCENT * size;
    float baseline = width - position.getX() - (1 - ASCENT) * size;
    return glyph(position, text, top, top + size, baseline, size, 0);
  }

  private Glyph glyph(
      TextPosition position,
      String text,
      float left,
      float right,
      float baseline,
      float size,
      float tilt) {
    return new Glyph(
        text.isBlank() ? " " : text,
        left,
        right,
        baseline,
        size,
        position.getWidthOfSpace(),
        bold.computeIfAbsent(position.getFont(), GlyphReader::bold),
        tilt,
        count);
  }

  private boolean outside(TextPosition position) {
    float x = position.getX();
    float y = position.getY();
    return !(x >= -2 && y >= -2 && x <= width + 2 && y <= height + 2);
  }

  private static boolean bold(PDFont font) {
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    return name.contains("bold")
        || name.contains("black")
        || name.contains("heavy")
        || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600));
  }

  /** A page holds more glyphs than any reader would want. */
  static final class TooManyGlyphs extends RuntimeException {
    TooManyGlyphs() {
      super("too many glyphs", null, false, false);
    }
  }
}
