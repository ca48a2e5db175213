package realign.ui.kit;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The icons of the workbench, named for what they stand for. */
public enum Icon {
  DOCUMENTS(Feather.FILE_TEXT),
  CHUNKS(Feather.LAYERS),
  QUESTIONS(Feather.HELP_CIRCLE),
  TRAIN(Feather.TRENDING_UP),
  COMPARE(Feather.COLUMNS),
  EXPORT(Feather.SHARE),
  PRODUCT(Feather.CROSSHAIR),
  SEARCH(Feather.SEARCH),
  UNDO(Feather.CORNER_UP_LEFT),
  REDO(Feather.CORNER_UP_RIGHT),
  LIGHT(Feather.SUN),
  DARK(Feather.MOON),
  SYSTEM(Feather.MONITOR),
  CLOSE(Feather.X),
  CHECK(Feather.CHECK),
  DONE(Feather.CHECK_CIRCLE),
  WARNING(Feather.ALERT_TRIANGLE),
  FAILED(Feather.ALERT_CIRCLE),
  CANCELLED(Feather.SLASH),
  INFO(Feather.INFO),
  COPY(Feather.COPY),
  ADD(Feather.PLUS),
  NEW(Feather.FILE_PLUS),
  OPEN(Feather.FOLDER),
  LOOK(Feather.EYE),
  SAMPLE(Feather.GIFT),
  RECENT(Feather.CLOCK),
  REMOVE(Feather.TRASH_2),
  EDIT(Feather.EDIT_2),
  ACCEPT(Feather.CHECK),
  REJECT(Feather.X),
  UNREVIEWED(Feather.CIRCLE),
  UP(Feather.ARROW_UP),
  DOWN(Feather.ARROW_DOWN),
  SAME(Feather.MINUS),
  NEXT(Feather.CHEVRON_RIGHT),
  PREVIOUS(Feather.CHEVRON_LEFT),
  EXPAND(Feather.CHEVRON_DOWN),
  START(Feather.PLAY),
  STOP(Feather.SQUARE),
  SETTINGS(Feather.SLIDERS),
  STAR(Feather.STAR),
  FLAG(Feather.FLAG),
  KEYS(Feather.COMMAND),
  SAVE(Feather.DOWNLOAD),
  IMPORT(Feather.UPLOAD),
  REPORT(Feather.BAR_CHART_2),
  CODE(Feather.TERMINAL),
  ADAPTER(Feather.BOX),
  WRITE(Feather.FEATHER),
  REFRESH(Feather.REFRESH_CW),
  MORE(Feather.MORE_HORIZONTAL),
  MARK(Feather.EDIT_3),
  PALETTE(Feather.ZAP);

  private final Feather glyph;

  Icon(Feather glyph) {
    this.glyph = glyph;
  }

  /** A new node; its size and colour come from the stylesheet. */
  public FontIcon node(String... styles) {
    FontIcon icon = new FontIcon(glyph);
    icon.getStyleClass().addAll(styles);
    return icon;
  }
}
