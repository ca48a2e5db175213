package realign.ui.training;

import java.util.List;

/**
 * Wrong marks that training can’t use before somebody says what is right.
 *
 * @param marks how many passages were marked
 * @param questions texts of the questions they belong to
 */
record Waiting(int marks, List<String> questions) {
  static final Waiting NONE = new Waiting(0, List.of());

  Waiting {
    questions = List.copyOf(questions);
  }
}
