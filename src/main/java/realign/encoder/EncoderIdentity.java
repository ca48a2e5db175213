package realign.encoder;

/**
 * What makes two vectors comparable: part of every vector's and adapter's key.
 *
 * @param name as the user names it, for example {@code all-MiniLM-L6-v2}
 * @param revision hash of the model's bytes, or the endpoint's address
 * @param dimension of the vectors
 * @param maxTokens that the encoder sees, special tokens included
 * @param pooling {@code mean}, {@code cls} or {@code remote}
 */
public record EncoderIdentity(
    String name,
    String revision,
    int dimension,
    int maxTokens,
    String pooling,
    String queryPrefix,
    String documentPrefix,
    boolean normalised) {

  /** One line that differs wherever the identities do. */
  public String key() {
    return String.join(
        "|",
        name,
        revision,
        "d" + dimension,
        "t" + maxTokens,
        pooling,
        queryPrefix,
        documentPrefix,
        normalised ? "unit" : "raw");
  }
}
