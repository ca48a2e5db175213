package realign.encoder;

/** What a text is encoded as: some models put a different prefix before each. */
public enum Role {
  QUERY,
  DOCUMENT
}
