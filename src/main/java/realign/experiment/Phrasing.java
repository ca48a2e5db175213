package realign.experiment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import realign.vector.Matrix;

/**
 * What lies between stating and asking, to an encoder: the mean difference between questions and
 * the sentences of their right chunks. Sentences that are moved by it lie where questions do, so
 * that what is learned from them holds for questions, too.
 */
final class Phrasing {
  private final double[] step;

  private Phrasing(double[] step) {
    this.step = step;
  }

  /**
   * As questions that may be learned from have it. The fewer they are and the more they differ, the
   * shorter the step, and there is none where chance explains it: it is shrunk as by James and
   * Stein (1961).
   *
   * @param questions rows of the material's questions
   * @param sentences rows of its sentences
   */
  static Phrasing of(Material material, int[] questions, int[] sentences) {
    int size = material.questionVectors().columns();
    double[] origin = new double[size];
    Map<Integer, Mean> chunks = new HashMap<>();
    for (int sentence : sentences) {
      chunks
          .computeIfAbsent(material.sentenceChunks()[sentence], chunk -> new Mean(size))
          .add(material.sentenceVectors().row(sentence), origin);
    }
    Mean difference = new Mean(size);
    for (int question : questions) {
      for (int chunk : material.relevant()[question]) {
        Mean stated = chunks.get(chunk);
        if (stated != null) {
          difference.add(material.questionVectors().row(question), stated.values);
        }
      }
    }
    return new Phrasing(difference.shrunk());
  }

  /** Those sentences as if they had been asked; unit rows. */
  Matrix asked(Matrix sentences, int... rows) {
    Matrix asked = sentences.pick(rows);
    if (Arrays.stream(step).allMatch(each -> each == 0)) {
      return asked;
    }
    float[] values = asked.values();
    int size = asked.columns();
    for (int first = 0; first < values.length; first += size) {
      double squares = 0;
      for (int i = 0; i < size; i++) {
        values[first + i] += (float) step[i];
        squares += (double) values[first + i] * values[first + i];
      }
      double length = Math.sqrt(squares);
      for (int i = 0; i < size && length > 0; i++) {
        values[first + i] /= (float) length;
      }
    }
    return asked;
  }

  /** Of vectors, and how far it can be trusted. */
  private static final class Mean {
    private final double[] values;
    private double squares;
    private int count;

    Mean(int size) {
      values = new double[size];
    }

    void add(float[] vector, double[] origin) {
      count++;
      for (int i = 0; i < values.length; i++) {
        double value = vector[i] - origin[i];
        squares += value * value;
        values[i] += (value - values[i]) / count;
      }
    }

    double[] shrunk() {
      double square =
          IntStream.range(0, values.length).mapToDouble(i -> values[i] * values[i]).sum();
      if (count < 2 || square == 0) {
        return new double[values.length];
      }
      double chance = (squares / count - square) / (count - 1);
      double share = Math.max(0, 1 - chance / square);
      return Arrays.stream(values).map(each -> share * each).toArray();
    }
  }
}
