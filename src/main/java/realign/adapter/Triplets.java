package realign.adapter;

import java.util.Arrays;
import realign.vector.Operand;

/** Triplet losses: a question, its chunk and a wrong one. */
final class Triplets implements Objective {
  private final TrainingData data;
  private final Corpus corpus;
  private final Pairs pairs;
  private final Batches batches;
  private final Picker picker;
  private final Kind kind;
  private final int[] batch;
  private final boolean[] whole;
  private final Tower questions;
  private final Tower right;
  private final Tower wrong;

  /** What one triplet costs, and its slopes in the three. */
  interface Kind {
    /** Whether the vectors are brought to unit length first. */
    boolean unit();

    /**
     * The loss of the three rows at {@code start}; writes its slopes, times {@code weight}, to the
     * same place in {@code slopes}.
     */
    float cost(float[][] rows, float[][] slopes, int start, int width, float weight);
  }

  Triplets(
      Lane lane,
      TrainingData data,
      Pairs pairs,
      Kind kind,
      Batches batches,
      Picker picker,
      int most) {
    this.data = data;
    this.corpus = new Corpus(data.chunks(), data.distractors());
    this.pairs = pairs;
    this.kind = kind;
    this.batches = batches;
    this.picker = picker;
    this.batch = new int[most];
    this.whole = new boolean[most];
    this.questions = tower(lane, most);
    this.right = tower(lane, most);
    this.wrong = tower(lane, most);
  }

  private Tower tower(Lane lane, int most) {
    Operand in = lane.workspace().operand(most, data.chunks().columns());
    return new Tower(lane, kind.unit(), in);
  }

  @Override
  public double step(boolean both) {
    int count = batches.next(batch);
    gather(count);
    questions.in().send();
    questions.forward();
    if (both) {
      right.in().send();
      wrong.in().send();
      right.forward();
      wrong.forward();
    }
    double loss = costs(count, both);
    questions.backward();
    if (both) {
      right.backward();
      wrong.backward();
    }
    return loss;
  }

  private void gather(int count) {
    questions.in().rows(count);
    right.in().rows(count);
    wrong.in().rows(count);
    for (int i = 0; i < count; i++) {
      int pair = batch[i];
      int negative = picker.pick(pair);
      whole[i] = negative != Picker.NONE;
      questions.in().copyRow(data.questions(), pairs.questions()[pair], i);
      corpus.copy(pairs.chunks()[pair], right.in(), i);
      corpus.copy(whole[i] ? negative : pairs.chunks()[pair], wrong.in(), i);
    }
  }

  private double costs(int count, boolean both) {
    int width = questions.out().columns();
    float[][] rows = {
      questions.out().values(), chunkRows(right, both), chunkRows(wrong, both),
    };
    float[][] slopes = {
      questions.back().values(), right.back().values(), wrong.back().values(),
    };
    for (float[] each : slopes) {
      Arrays.fill(each, 0, count * width, 0);
    }
    double sum = 0;
    for (int i = 0; i < count; i++) {
      if (whole[i]) {
        sum += kind.cost(rows, slopes, i * width, width, 1f / count);
      }
    }
    return sum / count;
  }

  private static float[] chunkRows(Tower tower, boolean both) {
    return both ? tower.out().values() : tower.in().values();
  }
}
