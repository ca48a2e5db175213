package realign.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import realign.vector.Matrix;

final class PhrasingTest {
  private static final float[] FIRST = {1, 0, 0};
  private static final float[] SECOND = {0, 1, 0};

  /** Two chunks, two questions and eight sentences each. */
  private final Material material = new World(2, 2, 3, 0, 0, 0).material(1);

  PhrasingTest() {
    for (int i = 0; i < 16; i++) {
      set(material.sentenceVectors(), i, i < 8 ? FIRST : SECOND);
    }
  }

  @Test
  void movesSentencesByTheMeanStepToTheirQuestions() {
    ask(0, new float[] {.6f, 0, .8f}, new float[] {.6f, 0, .8f});
    ask(2, new float[] {0, .6f, .8f}, new float[] {0, .6f, .8f});

    Matrix asked = phrasing(0, 1, 2, 3).asked(material.sentenceVectors(), 0, 8);

    // The steps are (-.4, 0, .8) and (0, -.4, .8), twice each: (-.2, -.2, .8) on average, with a
    // square of .72, of which (.8 - .72) / 3 is chance.
    double share = 1 - .08 / 3 / .72;
    double[] moved = {1 - .2 * share, -.2 * share, .8 * share};
    double length = Math.sqrt(.04 * share * share + moved[0] * moved[0] + moved[2] * moved[2]);
    for (int i = 0; i < 3; i++) {
      assertThat(asked.at(0, i)).isCloseTo((float) (moved[i] / length), within(1e-6f));
    }
    assertThat(asked.at(1, 1)).isEqualTo(asked.at(0, 0));
    assertThat(material.sentenceVectors().row(0)).containsExactly(FIRST);
  }

  @Test
  void leavesSentencesWhereQuestionsDoNotAgreeOnAStep() {
    ask(0, new float[] {.6f, 0, .8f}, new float[] {.6f, 0, -.8f});

    assertThat(phrasing(0, 1).asked(material.sentenceVectors(), 0).row(0)).containsExactly(FIRST);
  }

  @Test
  void leavesSentencesWithoutQuestionsToLearnFrom() {
    ask(0, new float[] {.6f, 0, .8f}, new float[] {.6f, 0, .8f});

    assertThat(phrasing().asked(material.sentenceVectors(), 8).row(0)).containsExactly(SECOND);
    assertThat(phrasing(0).asked(material.sentenceVectors(), 8).row(0)).containsExactly(SECOND);
  }

  @Test
  void looksAtSentencesThatMayBeUsedAlone() {
    ask(0, new float[] {.6f, 0, .8f}, new float[] {.6f, 0, .8f});

    Phrasing phrasing = Phrasing.of(material, new int[] {0, 1}, new int[] {8, 9});

    assertThat(phrasing.asked(material.sentenceVectors(), 8).row(0)).containsExactly(SECOND);
  }

  private Phrasing phrasing(int... questions) {
    return Phrasing.of(material, questions, new int[] {0, 1, 2, 8, 9});
  }

  private void ask(int first, float[]... vectors) {
    for (int i = 0; i < vectors.length; i++) {
      set(material.questionVectors(), first + i, vectors[i]);
    }
  }

  private static void set(Matrix matrix, int row, float[] values) {
    System.arraycopy(values, 0, matrix.values(), row * values.length, values.length);
  }
}
