package realign.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import realign.job.Progress;
import realign.vector.Matrix;
import realign.vector.Rows;

final class NearDuplicatesTest {
  @Test
  void joinsByTextAndByCosineAcrossChains() {
    List<String> texts =
        List.of("Who pays?", "When is it due?", "  who PAYS", "Whom does it cost", "Is it late?");
    Matrix vectors =
        Rows.normalised(
            Matrix.ofRows(
                List.of(
                    new float[] {1, 0, 0},
                    new float[] {0, 1, 0},
                    new float[] {.6f, 0, .8f},
                    new float[] {.6f, .1f, .8f},
                    new float[] {0, 1, .5f}),
                3));

    assertThat(NearDuplicates.groups(texts, vectors, Progress.NONE)).containsExactly(0, 1, 0, 0, 4);
  }

  @Test
  void foldsCaseAccentsPunctuationAndSpace() {
    assertThat(NearDuplicates.folded(" Où  est-ce, l’ÉTÉ?")).isEqualTo("ou est ce l ete");
    assertThat(NearDuplicates.folded("休暇は何日？")).isEqualTo("休暇は何日");
  }
}
