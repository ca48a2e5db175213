package realign.samples;

import java.nio.file.Path;

/** The typefaces in use, each a file of the font folder. */
enum Face {
  SANS("LiberationSans-Regular.ttf"),
  SANS_BOLD("LiberationSans-Bold.ttf"),
  SANS_ITALIC("LiberationSans-Italic.ttf"),
  SERIF("LiberationSerif-Regular.ttf");

  private final String file;

  Face(String file) {
    this.file = file;
  }

  Path in(Path folder) {
    return folder.resolve(file);
  }
}
