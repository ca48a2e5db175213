package realign.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import realign.ui.kit.Curve.Look;
import realign.ui.kit.Curve.Point;

final class CurveReadingTest {
  private static final Curve LEVEL = Curve.level("Encoder", Ink.KNOWN, 0, 4, .25);
  private static final Curve LINE =
      new Curve(
          "Known",
          Ink.KNOWN,
          Look.SOLID,
          List.of(new Point(0, .25), new Point(2, .375), new Point(4, .5)));
  private static final Curve OTHER =
      new Curve("Known", Ink.KNOWN, Look.FAINT, List.of(new Point(3, .5)));

  @Test
  void readsTheNearestPlaceThatHasAValueAlsoBeyondTheEnds() {
    List<Curve> curves = List.of(LEVEL, OTHER, LINE);

    assertThat(List.of(-3.0, .9, 1.2, 3.2, 99.0))
        .extracting(x -> CurveReading.nearest(curves, x).at())
        .containsExactly(0, 0, 2, 4, 4);
    assertThat(CurveReading.places(curves)).containsExactly(0, 2, 4);
    assertThat(CurveReading.last(curves).at()).isEqualTo(4);
    assertThat(CurveReading.last(List.of(OTHER))).isEqualTo(CurveReading.NONE);
  }

  @Test
  void saysFromWhatEachLineCame() {
    assertThat(words(List.of(LEVEL, OTHER, LINE))).isEqualTo("Epoch 4: Known from 0.250 to 0.500");
  }

  @Test
  void readsWhatLinesWillBeMeasuredByWhereThereIsNoneYet() {
    assertThat(words(List.of(LEVEL))).isEqualTo("Epoch 4: Encoder 0.250");
    assertThat(CurveReading.nearest(List.of(OTHER), 3)).isEqualTo(CurveReading.NONE);
  }

  private static String words(List<Curve> curves) {
    return CurveReading.nearest(curves, 9).words(at -> "Epoch " + at, Figures.score());
  }
}
