package realign.export.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Stores that can be named in a word, with what they are told where the user says nothing. */
public enum KnownStore {
  /** Comes with Realign. */
  CHROMA(
      "chroma.ChromaEmbeddingStore",
      Map.of("baseUrl", "http://localhost:8000", "apiVersion", "V2", "collectionName", "realign")),
  /** Comes with Realign. */
  PGVECTOR(
      "pgvector.PgVectorEmbeddingStore",
      Map.of("host", "localhost", "port", "5432", "table", "realign")),
  /** Needs the jars of {@code langchain4j-infinispan}. */
  INFINISPAN("infinispan.InfinispanEmbeddingStore", Map.of("cacheName", "realign"));

  private final String className;
  private final Map<String, String> options;

  KnownStore(String className, Map<String, String> options) {
    this.className = "dev.langchain4j.store.embedding." + className;
    this.options = options;
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
    return options;
  }
}
