package realign.project;

import java.util.ArrayList;
import java.util.List;
import realign.chunk.Chunk;
import realign.chunk.Chunker;
import realign.chunk.Chunking;
import realign.chunk.TokenCounter;
import realign.document.Document;
import realign.document.DocumentLayout;
import realign.job.Messages;
import realign.job.Progress;

/** Cuts a project's documents into chunks. */
public final class Cutting {
  private static final Messages MESSAGES = Messages.of(Cutting.class);

  private final Project project;

  public Cutting(Project project) {
    this.project = project;
  }

  /** Whether the project's chunks are already those that {@link #cut} would make. */
  public boolean current(Chunking chunking) {
    return project.chunks().chunking().equals(java.util.Optional.of(chunking))
        && project.documents().list().stream()
            .allMatch(each -> !project.chunks().of(each.id()).isEmpty());
  }

  /**
   * Cuts all documents and puts the chunks in the place of those before, in one step.
   *
   * @param counter the one that the chunking names
   * @throws realign.job.Cancelled between documents; the chunks are then as they were
   */
  public List<Chunk> cut(Chunking chunking, TokenCounter counter, Progress progress) {
    Chunker chunker = new Chunker(chunking);
    List<Document> documents = project.documents().all();
    List<Chunk> chunks = new ArrayList<>();
    int done = 0;
    for (Document document : documents) {
      progress.check();
      progress.report(MESSAGES.text("cutting"), done++, documents.size());
      DocumentLayout layout = DocumentLayout.of(project.documents().layout(document.id()));
      chunks.addAll(chunker.cut(document, layout, counter));
    }
    project.chunks().replace(chunking, chunks);
    progress.report(MESSAGES.text("cutting"), done, documents.size());
    return chunks;
  }
}
