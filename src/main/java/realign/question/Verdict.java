package realign.question;

/** What a person decided about a question. */
public enum Verdict {
  UNREVIEWED,
  ACCEPTED,
  REJECTED
}
