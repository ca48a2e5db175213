package realign.project;

import org.jspecify.annotations.Nullable;
import realign.document.Problem;
import realign.document.ReadingSettings;
import realign.document.Role;

/**
 * A document in a project, without its text.
 *
 * @param pages how many
 * @param words how many
 * @param settings that it was read with
 * @param problem that reading met; null where all went well
 */
public record DocumentEntry(
    String id,
    String name,
    Role role,
    int pages,
    int words,
    ReadingSettings settings,
    @Nullable Problem problem) {}
