package realign.project;

import java.time.Instant;

/**
 * Something that happened to a project.
 *
 * @param point the history's count with it
 * @param words what was done
 */
public record Step(long point, Instant at, String words, Maker maker) {
  /** What made it happen. */
  public enum Maker {
    PERSON,
    WORKER,
    UNDO,
    REDO
  }
}
