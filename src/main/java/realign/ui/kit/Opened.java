package realign.ui.kit;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** A project that is open, as the shell sees it. Everything here is for the screen's thread. */
public interface Opened extends AutoCloseable {
  /** Whether what was changed is on disk. */
  enum Saving {
    SAVED,
    SAVING,
    FAILED,
    READ_ONLY
  }

  String name();

  Path file();

  List<Step> steps();

  ObservableValue<Saving> saving();

  /** What undo would take back, as a person names it; empty where there is nothing. */
  ObservableValue<String> undoable();

  /** What redo would do again; empty where there is nothing. */
  ObservableValue<String> redoable();

  void undo();

  void redo();

  /** Lets the running work end, then lets go of the file. */
  @Override
  void close();
}
