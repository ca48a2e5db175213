package realign.retrieval;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What a mean over questions is worth, where the questions of one chunk aren't independent: chunks
 * are drawn, with all their questions. Always the same for the same numbers.
 *
 * <p>Paired bootstrap by percentiles (Efron and Tibshirani 1993) and paired randomisation (Smucker,
 * Allan and Carterette 2007), both by cluster.
 */
public final class Significance {
  private static final int DRAWS = 4_000;
  private static final long SEED = 20_240_601;

  private final double[] sums;
  private final int[] sizes;

  /**
   * Of one value a question, or of one difference a question for a paired comparison.
   *
   * @param clusters one a value: equal where they aren't independent
   */
  public Significance(double[] values, int[] clusters) {
    int[] names = Arrays.stream(clusters).distinct().sorted().toArray();
    sums = new double[names.length];
    sizes = new int[names.length];
    for (int i = 0; i < values.length; i++) {
      int cluster = Arrays.binarySearch(names, clusters[i]);
      sums[cluster] += values[i];
      sizes[cluster]++;
    }
  }

  /** Mean over the questions; 0 where there are none. */
  public double mean() {
    int count = Arrays.stream(sizes).sum();
    return count == 0 ? 0 : Arrays.stream(sums).sum() / count;
  }

  /** Where the mean lies with 95% confidence; a point where there are fewer than two clusters. */
  public Interval interval() {
    if (sums.length < 2) {
      return new Interval(mean(), mean());
    }
    SplittableRandom random = new SplittableRandom(SEED);
    double[] means = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      int count = 0;
      for (int i = 0; i < sums.length; i++) {
        int cluster = random.nextInt(sums.length);
        sum += sums[cluster];
        count += sizes[cluster];
      }
      means[draw] = sum / count;
    }
    Arrays.sort(means);
    return new Interval(means[DRAWS / 40], means[DRAWS - 1 - DRAWS / 40]);
  }

  /**
   * How often differences as large as these arise where the two systems are equally good: each
   * cluster's sign is a coin's throw.
   */
  public double pValue() {
    SplittableRandom random = new SplittableRandom(SEED);
    double observed = Math.abs(Arrays.stream(sums).sum());
    int extreme = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      for (double cluster : sums) {
        sum += random.nextBoolean() ? cluster : -cluster;
      }
      extreme += Math.abs(sum) >= observed - 1e-12 ? 1 : 0;
    }
    return (extreme + 1.0) / (DRAWS + 1);
  }
}
