package realign.document;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import realign.job.Progress;

/** Gathers a file's pages as the worker sends them. */
final class PagesRead implements Worker.Receiver {
  private static final long MOST_BYTES = 1L << 29;

  private final String name;
  private final Progress progress;
  private final List<PageText> pages = new ArrayList<>();
  private String id = "";
  private int announced;
  private long bytes;
  private @Nullable Problem problem;

  PagesRead(Path file, Progress progress) {
    this.name = String.valueOf(file.getFileName());
    this.progress = progress;
  }

  void identify(String id) {
    this.id = id;
  }

  @Override
  public Optional<Problem> receive(Frame frame) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(frame.bytes()));
    switch (frame.kind()) {
      case PAGES -> announced = in.readInt();
      case PAGE -> {
        pages.add(PageText.read(in));
        progress.report(name, pages.size(), Math.max(announced, pages.size()));
      }
      case PROBLEM -> problem = Problem.valueOf(in.readUTF());
      default -> {}
    }
    bytes += frame.bytes().length;
    return bytes > MOST_BYTES ? Optional.of(Problem.TOO_LONG) : Optional.empty();
  }

  String id() {
    return id;
  }

  String name() {
    return name;
  }

  List<PageText> pages() {
    return pages;
  }

  /** How many pages the file has, as far as is known. */
  int count() {
    return Math.max(announced, pages.size());
  }

  /** Whether the file's pages have a size, as a PDF's have. */
  boolean hasPages() {
    return pages.stream().anyMatch(page -> page.height() > 0);
  }

  Optional<Problem> problem() {
    return Optional.ofNullable(problem);
  }
}
