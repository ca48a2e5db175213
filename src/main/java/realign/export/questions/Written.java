package realign.export.questions;

import java.util.List;

/**
 * What was written.
 *
 * @param questions how many
 * @param leftOut what the form couldn't hold, and why
 */
public record Written(int questions, List<Remark> leftOut) {
  public Written {
    leftOut = List.copyOf(leftOut);
  }
}
