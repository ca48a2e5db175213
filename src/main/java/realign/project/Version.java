package realign.project;

import java.time.Instant;

/**
 * A named point in a project's history.
 *
 * @param point counts the steps until then
 */
public record Version(long id, String name, long point, Instant at) {}
