package realign.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import realign.chunk.Chunk;
import realign.chunk.Chunker;
import realign.chunk.Chunking;
import realign.chunk.CountedText;
import realign.chunk.TokenCounter;
import realign.document.Document;
import realign.document.DocumentLayout;
import realign.document.Heading;

/**
 * Cuts a project's documents again and again, for the eye: each is fetched and counted once, so
 * that a cut takes a fraction of a second. The project stays as it is. Safe for use from several
 * threads, which wait for each other.
 */
public final class Recutting {
  private final Project project;
  private final Map<String, CountedText> counted = new HashMap<>();
  private final Map<String, List<Heading>> headings = new HashMap<>();
  private List<Document> documents = List.of();

  public Recutting(Project project) {
    this.project = project;
  }

  /** Fetches the documents anew at the next cut: to be called where they changed. */
  public synchronized void forget() {
    documents = List.of();
    headings.clear();
    counted.clear();
  }

  /**
   * The chunks of all documents in order.
   *
   * @param counter the one that the chunking names
   */
  public synchronized List<Chunk> cut(Chunking chunking, TokenCounter counter) {
    if (documents.isEmpty()) {
      documents = project.documents().all();
    }
    Chunker chunker = new Chunker(chunking);
    List<Chunk> chunks = new ArrayList<>();
    for (Document document : documents) {
      CountedText text =
          counted.computeIfAbsent(
              counter.name() + ' ' + document.id(), key -> CountedText.count(document, counter));
      chunks.addAll(chunker.cut(text, headings.computeIfAbsent(document.id(), this::headings)));
    }
    return chunks;
  }

  private List<Heading> headings(String document) {
    return DocumentLayout.of(project.documents().layout(document)).headings();
  }
}
