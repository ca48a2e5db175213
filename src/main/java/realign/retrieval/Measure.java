package realign.retrieval;

import java.util.List;

/**
 * How good one ranking is, by trec_eval's definitions with every right chunk of equal worth. A
 * ranking that is shorter than the depth is judged as if nothing right came after it.
 */
public enum Measure {
  /** 1 where a right chunk is among the first k ({@code success}). */
  HIT {
    @Override
    double of(boolean[] right, int relevant) {
      return first(right) > 0 ? 1 : 0;
    }
  },
  /** One over the rank of the first right chunk, 0 beyond k ({@code recip_rank} of a cut run). */
  RECIPROCAL_RANK {
    @Override
    double of(boolean[] right, int relevant) {
      int first = first(right);
      return first > 0 ? 1.0 / first : 0;
    }
  },
  /** Discounted gain over that of the best possible ranking ({@code ndcg_cut}). */
  NDCG {
    @Override
    double of(boolean[] right, int relevant) {
      double gain = 0;
      double ideal = 0;
      for (int i = 0; i < right.length; i++) {
        double worth = Math.log(2) / Math.log(i + 2.0);
        gain += right[i] ? worth : 0;
        ideal += i < relevant ? worth : 0;
      }
      return ideal == 0 ? 0 : gain / ideal;
    }
  },
  /** Share of the first k that is right, k being the divisor whatever was found ({@code P}). */
  PRECISION {
    @Override
    double of(boolean[] right, int relevant) {
      return (double) count(right) / right.length;
    }
  },
  /** Share of the right chunks that is among the first k ({@code recall}). */
  RECALL {
    @Override
    double of(boolean[] right, int relevant) {
      return relevant == 0 ? 0 : (double) count(right) / relevant;
    }
  },
  /** Mean over the right chunks of the precision at their ranks ({@code map_cut}). */
  AVERAGE_PRECISION {
    @Override
    double of(boolean[] right, int relevant) {
      double sum = 0;
      int found = 0;
      for (int i = 0; i < right.length; i++) {
        if (right[i]) {
          found++;
          sum += (double) found / (i + 1);
        }
      }
      return relevant == 0 ? 0 : sum / relevant;
    }
  };

  /**
   * Of the first k.
   *
   * @param relevant rows of the right chunks, none twice
   */
  public double of(Ranking ranking, int[] relevant, int k) {
    boolean[] right = new boolean[k];
    for (int i = 0; i < Math.min(k, ranking.chunks().length); i++) {
      for (int row : relevant) {
        right[i] |= ranking.chunks()[i] == row;
      }
    }
    return of(right, relevant.length);
  }

  /** One value a ranking. */
  public double[] of(List<Ranking> rankings, int[][] relevant, int k) {
    double[] values = new double[rankings.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = of(rankings.get(i), relevant[i], k);
    }
    return values;
  }

  abstract double of(boolean[] right, int relevant);

  private static int first(boolean[] right) {
    for (int i = 0; i < right.length; i++) {
      if (right[i]) {
        return i + 1;
      }
    }
    return 0;
  }

  private static int count(boolean[] right) {
    int count = 0;
    for (boolean one : right) {
      count += one ? 1 : 0;
    }
    return count;
  }
}
