package realign.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import realign.chunk.Chunk;
import realign.chunk.Chunker;
import realign.chunk.Chunking;
import realign.chunk.TokenCounter;
import realign.document.Document;
import realign.document.DocumentLayout;
import realign.document.Role;
import realign.job.BadInput;
import realign.job.Messages;
import realign.job.Progress;

/**
 * Cuts a project's documents into chunks. Chunks that came with a data set are what its judgements
 * are about: they stay as they are.
 */
public final class Cutting {
  private static final Messages MESSAGES = Messages.of(Cutting.class);

  private final Project project;

  public Cutting(Project project) {
    this.project = project;
  }

  /** Whether the project's chunks are already those that {@link #cut} would make. */
  public boolean current(Chunking chunking) {
    return project.chunks().chunking().equals(Optional.of(chunking))
        && project.documents().list().stream()
            .allMatch(each -> !project.chunks().of(each.id()).isEmpty());
  }

  /**
   * Cuts all documents and puts the chunks in the place of those before, in one step. What was left
   * out stays left out, in whichever chunks it is now; chunks of a data set are kept.
   *
   * @param counter the one that the chunking names
   * @throws BadInput if all chunks came with data sets: there is nothing to cut
   * @throws realign.job.Cancelled between documents; the chunks are then as they were
   */
  public List<Chunk> cut(Chunking chunking, TokenCounter counter, Progress progress) {
    List<Chunk> before = project.chunks().all();
    LeftOut leftOut = new LeftOut(before, project.chunks().excluded());
    List<Chunk> chunks = cut(project.documents().all(), true, chunking, counter, progress);
    if (!chunks.isEmpty() && chunks.stream().allMatch(Chunk::given)) {
      throw new BadInput(MESSAGES.text("cut.given"), MESSAGES.text("cut.given.advice"));
    }
    List<String> out = chunks.stream().filter(leftOut::holds).map(Chunk::id).toList();
    project
        .history()
        .together(
            MESSAGES.text("step.chunks.cut"),
            () -> {
              project.chunks().replace(chunking, chunks);
              project.chunks().exclude(out);
              return chunks.size();
            });
    return chunks;
  }

  /**
   * Cuts the documents that have no chunks yet, in one step.
   *
   * @param chunking where the project isn't cut in another way already
   * @throws realign.job.Cancelled between documents; the chunks are then as they were
   */
  public List<Chunk> cutNew(Chunking chunking, TokenCounter counter, Progress progress) {
    List<Chunk> chunks = cut(project.documents().uncut(), true, chunking, counter, progress);
    if (!chunks.isEmpty()) {
      project.chunks().add(chunking, chunks);
    }
    return chunks;
  }

  /**
   * The chunks that would be searched if all documents were cut in a way; the project stays as it
   * is. What was left out of the project's own chunks is left out of these.
   *
   * @param counter the one that the chunking names
   * @throws realign.job.Cancelled between documents
   */
  public List<Chunk> trial(Chunking chunking, TokenCounter counter, Progress progress) {
    List<String> searched =
        project.documents().list().stream()
            .filter(each -> each.role() == Role.CORPUS)
            .map(DocumentEntry::id)
            .toList();
    List<Document> documents =
        project.documents().all().stream().filter(each -> searched.contains(each.id())).toList();
    LeftOut leftOut = new LeftOut(project.chunks().all(), project.chunks().excluded());
    return cut(documents, false, chunking, counter, progress).stream()
        .filter(chunk -> !leftOut.holds(chunk))
        .toList();
  }

  private List<Chunk> cut(
      List<Document> documents,
      boolean keepGiven,
      Chunking chunking,
      TokenCounter counter,
      Progress progress) {
    Chunker chunker = new Chunker(chunking);
    List<Chunk> chunks = new ArrayList<>();
    int done = 0;
    for (Document document : documents) {
      progress.check();
      progress.report(MESSAGES.text("cutting"), done++, documents.size());
      List<Chunk> given = keepGiven ? given(document) : List.of();
      if (given.isEmpty()) {
        DocumentLayout layout = DocumentLayout.of(project.documents().layout(document.id()));
        chunks.addAll(chunker.cut(document, layout, counter));
      } else {
        chunks.addAll(given);
      }
    }
    progress.report(MESSAGES.text("cutting"), done, documents.size());
    return chunks;
  }

  private List<Chunk> given(Document document) {
    List<Chunk> chunks = project.chunks().of(document.id());
    return chunks.stream().anyMatch(Chunk::given) ? chunks : List.of();
  }
}
