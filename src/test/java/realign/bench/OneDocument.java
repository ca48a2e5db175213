package realign.bench;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.chunk.Chunker;
import realign.chunk.Chunking;
import realign.chunk.TokenCounter;
import realign.document.Document;
import realign.document.DocumentLayout;
import realign.document.DocumentReader;
import realign.document.Problem;
import realign.document.Reading;
import realign.document.StandardReader;
import realign.job.BadInput;
import realign.job.Progress;

/** A document that a benchmark works on. */
record OneDocument(Document document, DocumentLayout layout) {
  /** What stands in where no file was named. */
  static final Path SAMPLE = Path.of("sample-docs/employee-handbook.pdf");

  /**
   * Reads a file.
   *
   * @throws BadInput if no text can be had of it
   */
  static OneDocument read(Path file) {
    try (DocumentReader reader = StandardReader.open()) {
      Reading reading = reader.read(file, Progress.NONE);
      return new OneDocument(required(reading), reading.layout());
    }
  }

  /** The text of what was read. */
  static Document required(Reading reading) {
    Document document = reading.document();
    if (document != null) {
      return document;
    }
    @Nullable Problem problem = reading.problem();
    String why = problem == null ? "" : problem.sentence();
    String advice = problem == null ? "" : problem.advice();
    throw new BadInput(reading.file() + ": " + why, advice);
  }

  List<Chunk> cut(Chunking chunking, TokenCounter counter) {
    return new Chunker(chunking).cut(document, layout, counter);
  }
}
