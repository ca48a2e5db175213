package realign.ui.training;

import java.util.Optional;
import realign.experiment.Scenario;

/** What an adapter is trained for. */
enum Purpose {
  BALANCED(Scenario.BALANCED),
  FIXED(Scenario.FIXED),
  GROWING(Scenario.GROWING),
  /** One recipe, as it is, instead of a search. */
  RECIPE(null),
  /** Before there are questions: the documents' own sentences, unproven. */
  DOCUMENTS(null);

  private final Optional<Scenario> scenario;

  Purpose(@org.jspecify.annotations.Nullable Scenario scenario) {
    this.scenario = Optional.ofNullable(scenario);
  }

  /** By what a search chooses. */
  Scenario scenario() {
    return scenario.orElse(Scenario.BALANCED);
  }

  /** As messages name it. */
  String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
