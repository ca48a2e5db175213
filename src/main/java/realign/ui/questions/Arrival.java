package realign.ui.questions;

import java.nio.file.Path;
import java.util.Map;
import realign.export.questions.Field;
import realign.project.IntakePreview;

/**
 * A question file that was read and not yet taken in.
 *
 * @param chosen its names to what a person says that they hold
 * @param corpus whether its own passages become documents, rather than being looked for in the
 *     project's
 */
record Arrival(Path file, Map<String, Field> chosen, IntakePreview preview, boolean corpus) {
  Arrival {
    chosen = Map.copyOf(chosen);
  }

  Arrival withCorpus(boolean corpus) {
    return new Arrival(file, chosen, preview, corpus);
  }

  String name() {
    return preview.set().name();
  }
}
