package realign.export.store;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.CosineSimilarity;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingSearchResult;
import dev.langchain4j.store.embedding.EmbeddingStore;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A store in memory, that takes only so many entries before it refuses. */
public final class ShelfStore implements EmbeddingStore<TextSegment> {
  record Entry(Embedding embedding, TextSegment segment) {}

  /** The store that was built last: how a test gets at what is otherwise only named. */
  static ShelfStore last = builder().build();

  final Map<String, Entry> entries = new LinkedHashMap<>();
  final Builder settings;
  int room;

  private ShelfStore(Builder settings) {
    this.settings = settings;
    this.room = settings.room;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** As LangChain4j's builders are. */
  public static final class Builder {
    int room = Integer.MAX_VALUE;
    int dimension;
    Duration timeout = Duration.ZERO;
    boolean createTable;
    Place place = new Place();

    public Builder room(Integer value) {
      room = value;
      return this;
    }

    public Builder dimension(int value) {
      dimension = value;
      return this;
    }

    public Builder timeout(Duration value) {
      timeout = value;
      return this;
    }

    public Builder createTable(boolean value) {
      createTable = value;
      return this;
    }

    public Builder place(Place value) {
      place = value;
      return this;
    }

    public ShelfStore build() {
      if (place.host.equals("nowhere")) {
        throw new IllegalStateException("no route to nowhere");
      }
      last = new ShelfStore(this);
      return last;
    }
  }

  /** An argument that is an object of its own. */
  public static final class Place {
    String host = "";
    int port;

    public Place host(String value) {
      host = value;
      return this;
    }

    public Place port(int value) {
      port = value;
      return this;
    }
  }

  @Override
  public void addAll(List<String> ids, List<Embedding> embeddings, List<TextSegment> segments) {
    if (room < ids.size()) {
      throw new IllegalStateException("the shelf is full");
    }
    room -= ids.size();
    for (int i = 0; i < ids.size(); i++) {
      entries.put(ids.get(i), new Entry(embeddings.get(i), segments.get(i)));
    }
  }

  @Override
  public void removeAll(Collection<String> ids) {
    entries.keySet().removeAll(ids);
  }

  @Override
  public EmbeddingSearchResult<TextSegment> search(EmbeddingSearchRequest request) {
    return new EmbeddingSearchResult<>(
        entries.entrySet().stream()
            .filter(each -> request.filter().test(each.getValue().segment().metadata()))
            .map(each -> match(each.getKey(), each.getValue(), request.queryEmbedding()))
            .sorted(Comparator.comparing(match -> -match.score()))
            .limit(request.maxResults())
            .toList());
  }

  private static EmbeddingMatch<TextSegment> match(String id, Entry entry, Embedding query) {
    double score = (1 + CosineSimilarity.between(entry.embedding(), query)) / 2;
    return new EmbeddingMatch<>(score, id, entry.embedding(), entry.segment());
  }

  @Override
  public String add(Embedding embedding) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void add(String id, Embedding embedding) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String add(Embedding embedding, TextSegment segment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<String> addAll(List<Embedding> embeddings) {
    throw new UnsupportedOperationException();
  }
}
