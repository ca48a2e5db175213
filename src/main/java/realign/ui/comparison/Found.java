package realign.ui.comparison;

import java.util.List;
import realign.chunk.Chunk;
import realign.ui.kit.HighlightedText.Mark;

/**
 * A chunk in one of the two lists.
 *
 * @param place document and page, in words
 * @param gold whether it holds the question’s evidence
 * @param wrong whether a person said that it doesn’t answer the question
 * @param other its rank in the other list; 0 where it isn’t in it
 * @param marks on the chunk’s text: evidence and the query’s words
 */
record Found(
    int rank,
    Chunk chunk,
    float score,
    String place,
    boolean gold,
    boolean wrong,
    int other,
    List<Mark> marks) {
  Found {
    marks = List.copyOf(marks);
  }
}
