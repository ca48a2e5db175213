package realign.ui.comparison;

import realign.experiment.QuestionResult;

/**
 * A test question and what became of it.
 *
 * @param text what it asks; a note where the question is no longer there
 * @param kind as the question has it; may be empty
 * @param document name of the one that answers it; empty where none does
 */
record ResultRow(QuestionResult result, String text, String kind, String document) {
  int before() {
    return result.before();
  }

  int after() {
    return result.after();
  }

  /** Places gained; negative where lost. */
  int gain() {
    return result.gain();
  }

  String part() {
    return result.part().label();
  }
}
