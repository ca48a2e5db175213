package realign.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import realign.job.Progress;

/** One reader for the tests of a class, and a folder for what it is to read. */
final class ReadingRoom implements AutoCloseable {
  private final TemporaryFolder folder;
  private final DocumentReader reader = StandardReader.open();

  ReadingRoom() {
    try {
      folder = TemporaryFolder.create();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands on a PDF's pages. */
  @FunctionalInterface
  interface Setting {
    void on(PdfMaker pdf) throws IOException;
  }

  DocumentReader reader() {
    return reader;
  }

  Path place(String name) {
    return folder.path().resolve(name);
  }

  Reading read(Path file) {
    return reader.read(file, Progress.NONE);
  }

  Reading read(Setting setting) throws IOException {
    return read(set("made.pdf", setting));
  }

  Path set(String name, Setting setting) throws IOException {
    try (PdfMaker pdf = new PdfMaker()) {
      setting.on(pdf);
      return pdf.save(place(name));
    }
  }

  @Override
  public void close() {
    reader.close();
    folder.close();
  }
}
