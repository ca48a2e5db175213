package realign.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import realign.adapter.Recipe;
import realign.adapter.Side;

final class CandidatesTest {
  private static final Settings SETTINGS = Settings.standard(1);

  @Test
  void aBalancedSearchVariesTemperatureSentencesRateAndRank() {
    List<Candidate> candidates = Candidates.of(SETTINGS, 2_000);

    assertThat(candidates.stream().map(candidate -> candidate.recipe().name()))
        .containsExactly(
            "ours",
            "ours t0.03 u0.25 s0.3 r0.001",
            "ours t0.03 u1 s0.6 r0.001",
            "ours t0.05 u0.3 s0.3 r0.001",
            "ours t0.05 u0 s0 r0.0003",
            "ours k64");
    assertThat(candidates).extracting(Candidate::number).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(candidates.get(5).recipe().form().rank()).isEqualTo(64);
    assertThat(candidates).allMatch(each -> each.recipe().side() == Side.QUERY_ONLY);
  }

  @Test
  void eitherSideIsTriedWithEachRecipeQueriesFirst() {
    List<Candidate> candidates = Candidates.of(SETTINGS.withSides(Sides.EITHER), 2_000);

    assertThat(candidates).hasSize(12);
    for (int i = 0; i < candidates.size(); i += 2) {
      Recipe queries = candidates.get(i).recipe();
      assertThat(queries.side()).isEqualTo(Side.QUERY_ONLY);
      assertThat(candidates.get(i + 1).recipe())
          .isEqualTo(queries.withSide(Side.SHARED).withName(queries.name() + " both sides"));
    }
  }

  @Test
  void fewQuestionsKeepMapsNearerToTheIdentity() {
    assertThat(nears(2_000)).containsExactly(.95, .85, .65);
    assertThat(nears(1_199)).containsExactly(.8, .6);
    assertThat(nears(499)).containsExactly(.6, .4);
  }

  @Test
  void aRecipeOfItsOwnIsAllThatIsTried() {
    Recipe triplet = Recipe.named("triplet").orElseThrow();

    assertThat(Candidates.of(SETTINGS.withRecipe(triplet), 10))
        .singleElement()
        .satisfies(candidate -> assertThat(candidate.recipe()).isEqualTo(triplet));
  }

  private static double[] nears(int questions) {
    return Candidates.of(SETTINGS, questions).get(0).nears();
  }
}
