package realign.export.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Stores that can be named in a word, with what they are told where the user says nothing. */
public enum KnownStore {
  /** Comes with Realign. */
  CHROMA("chroma.ChromaEmbeddingStore"),
  /** Comes with Realign. */
  PGVECTOR("pgvector.PgVectorEmbeddingStore"),
  /** Needs the jars of {@code langchain4j-infinispan}. */
  INFINISPAN("infinispan.InfinispanEmbeddingStore");

  private final String className;

  KnownStore(String className) {
    this.className = "dev.langchain4j.store.embedding." + className;
  }

  static Optional<KnownStore> named(String name) {
    return Arrays.stream(values()).filter(store -> store.label().equals(name)).findFirst();
  }

  static String names() {
    return Arrays.stream(values()).map(KnownStore::label).collect(Collectors.joining(", "));
  }

  /** The name that commands and files know it by. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  String className() {
    return className;
  }

  /** What its builder is told where the user says nothing. */
  public Map<String, String> options() {
    return switch (this) {
      case CHROMA ->
          Map.of(
              "baseUrl", "http://localhost:8000", "apiVersion", "V2", "collectionName", "realign");
      case PGVECTOR -> Map.of("host", "localhost", "port", "5432", "table", "realign");
      case INFINISPAN -> Map.of("cacheName", "realign");
    };
  }
}
