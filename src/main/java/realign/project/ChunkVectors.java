package realign.project;

import java.util.List;
import realign.adapter.Adapter;
import realign.chunk.Chunk;
import realign.document.Role;
import realign.encoder.CachedEncoder;
import realign.encoder.Encoder;
import realign.encoder.Encoders;
import realign.job.BadInput;
import realign.job.Progress;
import realign.vector.Matrix;

/**
 * A project's chunks as an adapter wants them stored.
 *
 * @param ids of the chunks
 * @param vectors n x d, a row a chunk
 */
public record ChunkVectors(List<String> ids, Matrix vectors) {
  public ChunkVectors {
    ids = List.copyOf(ids);
  }

  /**
   * Encodes the chunks that are searched, as far as the project doesn't hold their vectors.
   *
   * @param encoder the name of the adapter's encoder as {@link Encoders} knows it
   * @throws BadInput if the project has no chunks
   */
  public static ChunkVectors of(
      Project project, Adapter adapter, String encoder, Encoders encoders, Progress progress) {
    List<Chunk> chunks = project.chunks().used(Role.CORPUS);
    if (chunks.isEmpty()) {
      throw Trouble.input("chunks.none", project.file());
    }
    Encoder cached = new CachedEncoder(encoders.open(encoder), project.vectors());
    List<String> texts = chunks.stream().map(Chunk::text).toList();
    Matrix plain = cached.encode(texts, realign.encoder.Role.DOCUMENT, progress).vectors();
    return new ChunkVectors(chunks.stream().map(Chunk::id).toList(), adapter.documents(plain));
  }
}
