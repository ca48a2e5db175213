package realign.adapter;

import java.util.Arrays;
import java.util.BitSet;
import realign.adapter.Recipe.Positives;

/**
 * What a run trains on: pairs of a training question and a right chunk that is visible.
 *
 * @param questions row of each pair's question
 * @param chunks row of each pair's chunk
 * @param trained rows of the chunks in pairs, ascending
 * @param others rows of the visible chunks that aren't, ascending
 */
record Pairs(int[] questions, int[] chunks, int[] trained, int[] others) {

  static Pairs of(TrainingData data, Positives positives) {
    BitSet visible = setOf(data.visibleChunks());
    int[] questions = new int[countRight(data)];
    int[] chunks = new int[questions.length];
    int size = 0;
    for (int question : data.trainQuestions()) {
      int[] right = data.relevant()[question];
      int most = positives == Positives.SOURCE ? Math.min(1, right.length) : right.length;
      for (int i = 0; i < most; i++) {
        if (visible.get(right[i])) {
          questions[size] = question;
          chunks[size++] = right[i];
        }
      }
    }
    return of(Arrays.copyOf(questions, size), Arrays.copyOf(chunks, size), visible);
  }

  private static Pairs of(int[] questions, int[] chunks, BitSet visible) {
    BitSet trained = setOf(chunks);
    visible.andNot(trained);
    return new Pairs(questions, chunks, trained.stream().toArray(), visible.stream().toArray());
  }

  private static int countRight(TrainingData data) {
    return Arrays.stream(data.trainQuestions()).map(q -> data.relevant()[q].length).sum();
  }

  private static BitSet setOf(int[] rows) {
    BitSet set = new BitSet();
    for (int row : rows) {
      set.set(row);
    }
    return set;
  }

  int size() {
    return questions.length;
  }

  static boolean contains(int[] rows, int row) {
    for (int each : rows) {
      if (each == row) {
        return true;
      }
    }
    return false;
  }
}
