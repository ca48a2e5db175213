package realign.encoder;

import java.util.List;
import java.util.Locale;

/**
 * What well-known models want in front of queries and documents, by the names that services have
 * for them. The model cards say so; a service doesn't add it.
 */
record KnownPrefixes(String query, String document) {
  private static final KnownPrefixes NONE = new KnownPrefixes("", "");
  private static final String PASSAGES =
      "Represent this sentence for searching relevant passages: ";

  private record Model(String name, KnownPrefixes prefixes) {}

  private static final List<Model> MODELS =
      List.of(
          new Model("nomic-embed-text", new KnownPrefixes("search_query: ", "search_document: ")),
          new Model("mxbai-embed-large", new KnownPrefixes(PASSAGES, "")),
          new Model("snowflake-arctic-embed2", new KnownPrefixes("query: ", "")),
          new Model("snowflake-arctic-embed", new KnownPrefixes(PASSAGES, "")),
          new Model("bge-small-en", new KnownPrefixes(PASSAGES, "")),
          new Model("bge-base-en", new KnownPrefixes(PASSAGES, "")),
          new Model("bge-large", new KnownPrefixes(PASSAGES, "")),
          new Model("multilingual-e5", new KnownPrefixes("query: ", "passage: ")),
          new Model("e5-small", new KnownPrefixes("query: ", "passage: ")),
          new Model("e5-base", new KnownPrefixes("query: ", "passage: ")),
          new Model("e5-large", new KnownPrefixes("query: ", "passage: ")));

  /** Of a model; empty ones where none are known. */
  static KnownPrefixes of(String model) {
    String name = model.toLowerCase(Locale.ROOT);
    String last = name.substring(name.lastIndexOf('/') + 1);
    return MODELS.stream()
        .filter(known -> last.startsWith(known.name))
        .findFirst()
        .map(Model::prefixes)
        .orElse(NONE);
  }
}
