package realign.project;

import java.time.Instant;

/**
 * The program that has a project open for writing.
 *
 * @param pid its process
 * @param host the computer it runs on
 * @param since when it opened the project
 */
public record Holder(long pid, String host, Instant since) {}
