package realign.experiment;

/** What a data set's own judgements keep a question for. */
public enum Fold {
  /** Nothing was said: the split decides. */
  FREE,
  TRAIN,
  VALIDATION,
  TEST
}
