package realign.export.store;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.filter.MetadataFilterBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import realign.job.Messages;
import realign.job.Progress;
import realign.job.ServiceFailure;
import realign.vector.Matrix;

/** A store that was reached, and takes or finds chunks. For one thread at a time. */
public final class VectorStore implements AutoCloseable {
  private static final Messages MESSAGES = Messages.of(VectorStore.class);

  /** Entries that go at once: what a cancel or a broken line can lose. */
  private static final int BATCH = 128;

  private static final int ROOM = 64;

  private final EmbeddingStore<TextSegment> store;
  private final StoreLoader loader;

  VectorStore(EmbeddingStore<TextSegment> store, StoreLoader loader) {
    this.store = store;
    this.loader = loader;
  }

  /**
   * Reaches a store.
   *
   * @param dimension of the vectors; told to stores that ask for one
   * @param environment where options that start with {@code env:} are looked up
   * @throws realign.job.BadArguments if there is no such store, or it takes other options
   * @throws ServiceFailure if it can't be reached
   */
  public static VectorStore open(
      StoreSettings settings, int dimension, Map<String, String> environment) {
    StoreLoader loader = StoreLoader.over(settings.jars());
    try {
      return new VectorStore(loader.open(settings, dimension, environment), loader);
    } catch (RuntimeException e) {
      loader.close();
      throw e;
    }
  }

  /**
   * Makes the store hold these entries of their set, and no older ones: adds what it lacks, removes
   * what it shouldn't have, and counts. Cut off in the middle, it goes on from there the next time.
   *
   * @throws ServiceFailure if the store refuses, or falls silent
   * @throws realign.job.Cancelled between batches; what is in stays in
   */
  public Pushed push(StoreEntries entries, Progress progress) {
    if (entries.size() == 0) {
      return new Pushed(entries.set(), 0, 0, 0, 0, 0);
    }
    Set<String> wanted = new HashSet<>(entries.ids());
    Set<String> before = held(entries.set(), entries.embedding(0), progress);
    List<Integer> missing = new ArrayList<>();
    for (int row = 0; row < entries.size(); row++) {
      if (!before.contains(entries.ids().get(row))) {
        missing.add(row);
      }
    }
    add(entries, missing, progress);
    List<String> old = before.stream().filter(id -> !wanted.contains(id)).sorted().toList();
    if (!old.isEmpty()) {
      asked(() -> remove(old), "removing.failed");
    }
    Set<String> after = held(entries.set(), entries.embedding(0), progress);
    after.retainAll(wanted);
    return new Pushed(
        entries.set(),
        entries.size(),
        entries.size() - missing.size(),
        missing.size(),
        old.size(),
        after.size());
  }

  private Boolean remove(List<String> ids) {
    store.removeAll(ids);
    return true;
  }

  private void add(StoreEntries entries, List<Integer> rows, Progress progress) {
    for (int from = 0; from < rows.size(); from += BATCH) {
      progress.check();
      progress.report(MESSAGES.text("pushing"), from, rows.size());
      List<Integer> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
      List<String> ids = batch.stream().map(entries.ids()::get).toList();
      List<Embedding> embeddings = batch.stream().map(entries::embedding).toList();
      List<TextSegment> segments = batch.stream().map(entries::segment).toList();
      asked(
          () -> {
            store.addAll(ids, embeddings, segments);
            return true;
          },
          "adding.failed",
          String.valueOf(from),
          String.valueOf(rows.size()));
    }
    progress.report(MESSAGES.text("pushing"), rows.size(), Math.max(1, rows.size()));
  }

  /** Ids of all entries of a set. */
  private Set<String> held(String set, Embedding any, Progress progress) {
    Set<String> ids = new HashSet<>();
    List<String> slices = Slice.all(set);
    for (int i = 0; i < slices.size(); i++) {
      progress.check();
      progress.report(MESSAGES.text("counting"), i, slices.size());
      ids.addAll(slice(slices.get(i), any));
    }
    return ids;
  }

  private Set<String> slice(String slice, Embedding any) {
    for (int room = ROOM; ; room *= 4) {
      Collection<String> ids =
          search(any, room, StoreEntries.SLICE, slice).stream()
              .map(EmbeddingMatch::embeddingId)
              .toList();
      if (ids.size() < room) {
        return new HashSet<>(ids);
      }
    }
  }

  /**
   * The best entries of a set for each query, best first.
   *
   * @param queries unit rows
   * @return ids of entries
   */
  public List<List<String>> search(String set, Matrix queries, int depth, Progress progress) {
    List<List<String>> found = new ArrayList<>();
    for (int row = 0; row < queries.rows(); row++) {
      progress.check();
      progress.report(MESSAGES.text("searching"), row, queries.rows());
      found.add(
          search(Embedding.from(queries.row(row)), depth, StoreEntries.SET, set).stream()
              .map(EmbeddingMatch::embeddingId)
              .toList());
    }
    return found;
  }

  private List<EmbeddingMatch<TextSegment>> search(
      Embedding query, int most, String key, String value) {
    EmbeddingSearchRequest request =
        EmbeddingSearchRequest.builder()
            .queryEmbedding(query)
            .maxResults(most)
            .filter(MetadataFilterBuilder.metadataKey(key).isEqualTo(value))
            .build();
    return asked(() -> store.search(request).matches(), "searching.failed");
  }

  private <T> T asked(Supplier<T> question, String failed, Object... values) {
    try {
      return loader.within(question);
    } catch (RuntimeException e) {
      throw new ServiceFailure(
          MESSAGES.text(failed, values) + " " + StoreLoader.reason(e),
          MESSAGES.text("failed.advice"),
          e);
    }
  }

  /** Lets go of the store where it can be let go of; others keep their threads, and classes. */
  @Override
  public void close() {
    if (store instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception e) {
        throw new ServiceFailure(
            MESSAGES.text("closing.failed"), MESSAGES.text("failed.advice"), e);
      }
      loader.close();
    }
  }
}
