package realign.experiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import realign.adapter.Course;
import realign.adapter.Effort;
import realign.adapter.Recipe;
import realign.adapter.TrainingData;

/**
 * Which candidates a budget has room for, and how many epochs of them, told by what they cost and
 * not by the clock: on every machine of usual speed the same are tried, whatever else it does, and
 * a seed gives the same again. Only where that is too slow, the clock ends the search.
 */
final class Plan {
  /** Multiply-adds a second of one thread; about half of what one core of a laptop does. */
  private static final double PACE = 1.5e10;

  private final TrainingData data;
  private final Validation validation;
  private final double most;

  Plan(TrainingData data, Validation validation, Duration budget) {
    this.data = data;
    this.validation = validation;
    this.most = budget.toNanos() / 1e9 * PACE;
  }

  /**
   * As many of the candidates as end in time on so many threads; one a thread in any case, with
   * fewer epochs where all are too many.
   */
  List<Candidate> of(List<Candidate> candidates, int threads) {
    double[] busy = new double[threads];
    List<Candidate> planned = new ArrayList<>();
    for (Candidate candidate : candidates) {
      int free = 0;
      for (int thread = 1; thread < threads; thread++) {
        free = busy[thread] < busy[free] ? thread : free;
      }
      Candidate shorter = busy[free] == 0 ? shortened(candidate) : candidate;
      busy[free] += effort(shorter);
      if (busy[free] <= most || planned.size() < threads) {
        planned.add(shorter);
      }
    }
    return planned;
  }

  private double effort(Candidate candidate) {
    int checks = candidate.recipe().course().epochs() * candidate.nears().length;
    return Effort.of(data, candidate.recipe()) + checks * validation.effort();
  }

  private Candidate shortened(Candidate candidate) {
    Recipe recipe = candidate.recipe();
    Course course = recipe.course();
    double share = most / effort(candidate);
    if (share >= 1) {
      return candidate;
    }
    int epochs = Math.max(1, (int) (share * course.epochs()));
    return new Candidate(
        candidate.number(),
        recipe.withCourse(new Course(course.batch(), epochs, course.leastSteps())),
        candidate.nears());
  }
}
