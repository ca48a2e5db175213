package realign.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import realign.adapter.Side;

final class PlanTest {
  private static final Settings SETTINGS = Settings.standard(1);

  private final Material material = World.HELPABLE.material(1);
  private final Split split = Experiment.split(material, SETTINGS);

  @Test
  void triesAllWhereThereIsTime() {
    assertThat(epochs(Duration.ofMinutes(1), SETTINGS)).containsExactly(16, 16, 16, 16, 16, 16);
  }

  @Test
  void triesTheTrustedFirstWhereTimeIsShort() {
    assertThat(epochs(Duration.ofMillis(30), SETTINGS)).containsExactly(16, 16);
  }

  @Test
  void shortensTheCourseWhereThereIsNoTimeForOne() {
    List<Integer> half = epochs(Duration.ofMillis(12), SETTINGS);

    assertThat(half).hasSize(2).allSatisfy(epochs -> assertThat(epochs).isBetween(4, 15));
    assertThat(epochs(Duration.ZERO, SETTINGS)).containsExactly(1, 1);
  }

  @Test
  void mapsOnBothSidesCostMore() {
    List<Integer> queries = epochs(Duration.ofMillis(12), SETTINGS);
    List<Integer> both = epochs(Duration.ofMillis(12), SETTINGS.withSide(Side.SHARED));

    assertThat(both.get(0)).isLessThan(queries.get(0));
  }

  private List<Integer> epochs(Duration budget, Settings settings) {
    Plan plan =
        new Plan(
            LastTraining.data(material, split.train(), split.visibleChunks()),
            new Validation(material, split),
            budget);
    return plan.of(Candidates.of(settings, split.train().length), 2).stream()
        .map(candidate -> candidate.recipe().course().epochs())
        .toList();
  }
}
