package realign.adapter;

import java.util.List;
import java.util.Optional;

/**
 * One way to train an adapter, whole.
 *
 * @param name stable, as used on the command line and in reports
 * @param loss what is made small
 * @param side what the adapter is applied to
 * @param queryFirst for a shared adapter: the first half of the epochs on queries alone, the second
 *     on both sides from where it stands. One matrix results, not one a side
 * @param form shape and start of the map
 * @param positives which right chunks a question is trained towards
 * @param optimiser and its schedule
 * @param course batch and length
 * @param near how far to go from the identity to W when it is used: {@link Checkpoint#near}
 */
public record Recipe(
    String name,
    Loss loss,
    Side side,
    boolean queryFirst,
    Form form,
    Positives positives,
    Optimiser optimiser,
    Course course,
    double near) {

  /** Which of a question's right chunks make training pairs. */
  public enum Positives {
    /** The chunk it was written for, alone. */
    SOURCE,
    /** Each one that is visible. */
    EVERY
  }

  public Recipe {
    if (near < 0 || near > 1) {
      throw new IllegalArgumentException("near goes from 0 to 1, not " + near);
    }
    if (queryFirst && side != Side.SHARED) {
      throw new IllegalArgumentException("query first is a way to train a shared adapter");
    }
  }

  /** Every published way, the closed forms and ours. */
  public static List<Recipe> presets() {
    return Presets.ALL;
  }

  /** The preset of that name. */
  public static Optional<Recipe> named(String name) {
    return Presets.ALL.stream().filter(recipe -> recipe.name.equals(name)).findFirst();
  }

  /** Gains on known chunks and on chunks that no question was written for: the default. */
  public static Recipe balanced() {
    return Presets.OURS;
  }

  public Recipe withName(String other) {
    return new Recipe(other, loss, side, queryFirst, form, positives, optimiser, course, near);
  }

  public Recipe withLoss(Loss other) {
    return new Recipe(name, other, side, queryFirst, form, positives, optimiser, course, near);
  }

  /** For that side, trained on it from the first epoch. */
  public Recipe withSide(Side other) {
    return new Recipe(name, loss, other, false, form, positives, optimiser, course, near);
  }

  /** For both sides, queries first. */
  public Recipe queriesFirst() {
    return new Recipe(name, loss, Side.SHARED, true, form, positives, optimiser, course, near);
  }

  public Recipe withForm(Form other) {
    return new Recipe(name, loss, side, queryFirst, other, positives, optimiser, course, near);
  }

  public Recipe withPositives(Positives other) {
    return new Recipe(name, loss, side, queryFirst, form, other, optimiser, course, near);
  }

  public Recipe withOptimiser(Optimiser other) {
    return new Recipe(name, loss, side, queryFirst, form, positives, other, course, near);
  }

  public Recipe withCourse(Course other) {
    return new Recipe(name, loss, side, queryFirst, form, positives, optimiser, other, near);
  }

  public Recipe withNear(double other) {
    return new Recipe(name, loss, side, queryFirst, form, positives, optimiser, course, other);
  }
}
