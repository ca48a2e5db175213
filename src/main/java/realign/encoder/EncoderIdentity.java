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

  /** Whether documents are read in windows: {@link WindowedEncoder}. */
  public boolean windowed() {
    return pooling.endsWith(WindowedEncoder.SUFFIX);
  }

  /** Of the same encoder, reading documents in windows. */
  public EncoderIdentity withWindows() {
    return new EncoderIdentity(
        name + WindowedEncoder.SUFFIX,
        revision,
        dimension,
        maxTokens,
        pooling + WindowedEncoder.SUFFIX,
        queryPrefix,
        documentPrefix,
        normalised);
  }

  /** The name of the encoder itself, without its windows. */
  public String plainName() {
    return windowed() ? withoutWindows(name) : name;
  }

  /** Another name of the encoder itself, as this one's windows ask for it to be opened. */
  public String openedBy(String name) {
    return windowed() ? withoutWindows(name) + WindowedEncoder.SUFFIX : name;
  }

  static String withoutWindows(String name) {
    return name.endsWith(WindowedEncoder.SUFFIX)
        ? name.substring(0, name.length() - WindowedEncoder.SUFFIX.length())
        : name;
  }

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
