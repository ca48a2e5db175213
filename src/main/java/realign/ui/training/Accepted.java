package realign.ui.training;

import java.util.List;
import java.util.Objects;
import realign.question.Question;
import realign.question.Verdict;

/**
 * The accepted questions, counted as they change: among 100,000 nobody counts again for one.
 *
 * @param content differs where those that came and went do
 */
record Accepted(int number, long content) {

  /** With what a project has when it is opened; their content is what later ones differ from. */
  static Accepted of(List<Question> questions) {
    return new Accepted((int) questions.stream().filter(Accepted::counts).count(), 0);
  }

  Accepted with(List<? extends Question> questions) {
    return plus(questions, 1);
  }

  Accepted without(List<? extends Question> questions) {
    return plus(questions, -1);
  }

  private Accepted plus(List<? extends Question> questions, int sign) {
    int count = number;
    long sum = content;
    for (Question question : questions) {
      if (counts(question)) {
        count += sign;
        sum += sign * (long) Objects.hash(question.id(), question.text(), question.evidence());
      }
    }
    return new Accepted(count, sum);
  }

  private static boolean counts(Question question) {
    return question.verdict() == Verdict.ACCEPTED;
  }
}
