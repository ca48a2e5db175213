package realign.ui.shell;

import java.nio.file.Path;

/** What a project file is called. */
final class ProjectName {
  /** With the dot. */
  static final String ENDING = ".realign";

  private ProjectName() {}

  static String of(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  /** The file with the ending, whether or not it was typed. */
  static Path withEnding(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(ENDING) ? file : file.resolveSibling(name + ENDING);
  }
}
