package realign.project;

import java.time.Instant;

/**
 * An experiment that was run.
 *
 * @param name as its user calls it
 * @param note its user's; empty where there is none
 * @param recipe what was trained with, opaque to the project
 * @param point in the history that its questions are those of
 * @param seconds that it took
 */
public record Run(
    String id,
    String name,
    String note,
    boolean starred,
    String recipe,
    long point,
    Instant started,
    double seconds) {
  public Run named(String name) {
    return new Run(id, name, note, starred, recipe, point, started, seconds);
  }

  public Run noted(String note) {
    return new Run(id, name, note, starred, recipe, point, started, seconds);
  }

  public Run starred(boolean starred) {
    return new Run(id, name, note, starred, recipe, point, started, seconds);
  }
}
