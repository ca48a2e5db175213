package realign.project;

import org.jspecify.annotations.Nullable;
import realign.document.Document;
import realign.document.Problem;
import realign.document.ReadingSettings;
import realign.document.Role;

/**
 * A document on its way into a project.
 *
 * @param file the original bytes; empty where there was no file
 * @param settings that it was read with
 * @param layout opaque to the project; empty where not known
 * @param problem that reading met; null where all went well
 */
public record NewDocument(
    Document document,
    Role role,
    byte[] file,
    ReadingSettings settings,
    byte[] layout,
    @Nullable Problem problem) {
  /** Text alone, to be searched. */
  public static NewDocument ofText(Document document) {
    return new NewDocument(
        document, Role.CORPUS, new byte[0], ReadingSettings.standard(), new byte[0], null);
  }
}
