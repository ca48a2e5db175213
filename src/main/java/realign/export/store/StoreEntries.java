package realign.export.store;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import realign.adapter.Adapter;
import realign.adapter.Side;
import realign.chunk.Chunk;
import realign.export.AdapterFile;
import realign.job.BadArguments;
import realign.job.Messages;
import realign.vector.Matrix;

/**
 * Chunks as a store holds them. Ids come from the chunk, the encoder and the adapter, so that the
 * same push twice gives the same ids, and anything that changes a vector gives another one.
 *
 * @param set name that all of them carry, so that several can share a collection
 * @param ids one a chunk, each a UUID
 * @param vectors one unit row a chunk
 */
public record StoreEntries(
    String set, List<String> ids, List<Chunk> chunks, Matrix vectors, Map<String, String> names) {
  private static final Messages MESSAGES = Messages.of(StoreEntries.class);

  static final String SET = "realign_set";
  static final String SLICE = "realign_slice";

  public StoreEntries {
    ids = List.copyOf(ids);
    chunks = List.copyOf(chunks);
    names = Map.copyOf(names);
    requireName(set);
    if (ids.size() != chunks.size() || vectors.rows() != chunks.size()) {
      throw new IllegalArgumentException(
          ids.size() + " ids, " + chunks.size() + " chunks, " + vectors.rows() + " vectors");
    }
  }

  /**
   * Checks a set's name: letters, digits, and what no store takes for a part of its own language.
   *
   * @throws BadArguments if it holds anything else
   */
  public static void requireName(String set) {
    if (!set.matches("[A-Za-z0-9][A-Za-z0-9._+-]{0,99}")) {
      throw new BadArguments(MESSAGES.text("set.bad", set), MESSAGES.text("set.bad.advice"));
    }
  }

  /** Chunks as the encoder gives them. */
  public static StoreEntries plain(
      String set, List<Chunk> chunks, Matrix vectors, String encoderKey, UnaryOperator<String> n) {
    return of(set, chunks, vectors, encoderKey.getBytes(StandardCharsets.UTF_8), n);
  }

  /**
   * Chunks as the adapter wants them stored: those of {@link #plain} where it is for queries only.
   */
  public static StoreEntries adapted(
      String set, List<Chunk> chunks, Matrix plain, Adapter adapter, UnaryOperator<String> n) {
    return adapter.side() == Side.SHARED
        ? of(adaptedSet(set), chunks, adapter.documents(plain), AdapterFile.bytes(adapter), n)
        : plain(set, chunks, plain, adapter.encoder().key(), n);
  }

  /** The name of the set that a shared adapter's vectors are kept under. */
  static String adaptedSet(String set) {
    return set + "+adapter";
  }

  private static StoreEntries of(
      String set, List<Chunk> chunks, Matrix vectors, byte[] space, UnaryOperator<String> name) {
    UUID prefix = UUID.nameUUIDFromBytes(space);
    List<String> ids = new ArrayList<>(chunks.size());
    Map<String, String> names = new HashMap<>();
    for (Chunk chunk : chunks) {
      String key = set + '\0' + prefix + '\0' + chunk.id();
      ids.add(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString());
      names.computeIfAbsent(chunk.span().document(), name);
    }
    return new StoreEntries(set, ids, chunks, vectors, names);
  }

  int size() {
    return ids.size();
  }

  Embedding embedding(int row) {
    return Embedding.from(vectors.row(row));
  }

  TextSegment segment(int row) {
    Chunk chunk = chunks.get(row);
    Metadata metadata =
        new Metadata()
            .put(SET, set)
            .put(SLICE, Slice.of(set, ids.get(row)))
            .put("chunk", chunk.id())
            .put("document", names.getOrDefault(chunk.span().document(), ""))
            .put("page", chunk.firstPage());
    if (!chunk.section().isEmpty()) {
      metadata.put("section", chunk.section());
    }
    return TextSegment.from(chunk.text(), metadata);
  }
}
