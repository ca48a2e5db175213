package realign.adapter;

import java.util.SplittableRandom;
import realign.job.Progress;

/** Picks a pair's negative. */
interface Picker {
  /** No chunk would serve. */
  int NONE = -1;

  /** A number of {@link Corpus} that is wrong for the pair's question, or {@link #NONE}. */
  int pick(int pair);

  static Picker of(
      Negatives negatives,
      TrainingData data,
      Pairs pairs,
      SplittableRandom random,
      Progress progress) {
    Picker unmarked = unmarked(negatives, data, pairs, random, progress);
    return data.anyWrong() ? new Marked(unmarked, data.wrong(), pairs, random) : unmarked;
  }

  private static Picker unmarked(
      Negatives negatives,
      TrainingData data,
      Pairs pairs,
      SplittableRandom random,
      Progress progress) {
    Picker anyChunk = new RandomChunk(data.relevant(), pairs, random);
    if (negatives instanceof Negatives.Mined mined) {
      return MinedChunks.of(mined, data, pairs, progress).picker(anyChunk, random);
    }
    int distractors = data.distractors().rows();
    if (negatives instanceof Negatives.Distractors && distractors > 0) {
      return pair -> data.chunks().rows() + random.nextInt(distractors);
    }
    return negatives instanceof Negatives.None ? pair -> NONE : anyChunk;
  }

  /** Half the time one that a person said is wrong, for questions that have such. */
  record Marked(Picker otherwise, int[][] wrong, Pairs pairs, SplittableRandom random)
      implements Picker {
    @Override
    public int pick(int pair) {
      int[] marked = wrong[pairs.questions()[pair]];
      int usual = otherwise.pick(pair);
      return marked.length > 0 && (usual == NONE || random.nextBoolean())
          ? marked[random.nextInt(marked.length)]
          : usual;
    }
  }

  /** A training chunk at random. */
  record RandomChunk(int[][] relevant, Pairs pairs, SplittableRandom random) implements Picker {
    private static final int TRIES = 32;

    @Override
    public int pick(int pair) {
      int[] right = relevant[pairs.questions()[pair]];
      for (int i = 0; i < TRIES; i++) {
        int chunk = pairs.trained()[random.nextInt(pairs.trained().length)];
        if (!Pairs.contains(right, chunk)) {
          return chunk;
        }
      }
      return NONE;
    }
  }
}
