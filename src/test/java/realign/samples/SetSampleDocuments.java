package realign.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Sets every manuscript of a folder: {@code SOURCE_FOLDER OUTPUT_FOLDER FONT_FOLDER}. */
public final class SetSampleDocuments {
  private static final String ENDING = ".md";

  private SetSampleDocuments() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("Usage: SetSampleDocuments SOURCE_FOLDER OUTPUT_FOLDER FONT_FOLDER");
      System.exit(2);
    }
    Path output = Files.createDirectories(Path.of(args[1]));
    for (Path source : manuscripts(Path.of(args[0]))) {
      Path target = output.resolve(name(source) + ".pdf");
      int pages = set(source, target, Path.of(args[2]));
      System.out.println(target + ": " + pages + " pages, " + Files.size(target) / 1024 + " KiB");
    }
  }

  static int set(Path source, Path target, Path fonts) throws IOException {
    Manuscript manuscript = ManuscriptReader.read(source);
    try (Press press = new Press(manuscript.front(), fonts)) {
      Book book = new BookSetter(press, Palette.of(manuscript.front().company())).set(manuscript);
      press.print(book, target);
      return book.sheets().size();
    }
  }

  private static List<Path> manuscripts(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    }
  }

  private static String name(Path source) {
    String file = String.valueOf(source.getFileName());
    return file.substring(0, file.length() - ENDING.length());
  }
}
