package realign.adapter;

import realign.vector.Matrix;
import realign.vector.Operand;

/** Chunks and distractors under one numbering: a chunk by its row, distractors after them. */
record Corpus(Matrix chunks, Matrix distractors) {

  int distractor(int row) {
    return chunks.rows() + row;
  }

  int size() {
    return chunks.rows() + distractors.rows();
  }

  /** Copies the vector numbered {@code number} into a row. */
  void copy(int number, Operand to, int row) {
    if (number < chunks.rows()) {
      to.copyRow(chunks, number, row);
    } else {
      to.copyRow(distractors, number - chunks.rows(), row);
    }
  }
}
