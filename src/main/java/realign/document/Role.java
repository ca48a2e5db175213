package realign.document;

/** What a document serves for. */
public enum Role {
  /** It is searched. */
  CORPUS,
  /** It is used only as negatives in training. */
  DISTRACTOR
}
