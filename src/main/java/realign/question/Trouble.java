package realign.question;

import realign.job.Messages;

/** Why a chunk got no questions, or fewer than wanted. */
public enum Trouble {
  /** Nothing in the chunk can be asked about. */
  NOTHING_TO_ASK,
  /** The server can't be reached. */
  UNREACHABLE,
  /** The server didn't answer in time. */
  TIMED_OUT,
  /** The connection broke off. */
  DROPPED,
  /** The server asked for less, again and again. */
  RATE_LIMITED,
  /** The server failed. */
  SERVER_ERROR,
  /** The server takes the key for wrong, or wants one. */
  KEY_REFUSED,
  /** The server doesn't know the model. */
  MODEL_UNKNOWN,
  /** The server refused the request. */
  REQUEST_REFUSED,
  /** The model declined to answer. */
  DECLINED,
  /** The prompt is longer than what the model reads at once. */
  TOO_LONG,
  /** The answer broke off at its length limit. */
  CUT_SHORT,
  /** The answer was empty. */
  EMPTY_ANSWER,
  /** The answer isn't JSON, and asking again didn't help. */
  NOT_JSON,
  /** The answer is JSON of another form, and asking again didn't help. */
  WRONG_FORM,
  /** Questions without a quote. */
  QUOTE_EMPTY,
  /** Quotes that aren't in the chunk. */
  QUOTE_NOT_FOUND,
  /** The same question twice. */
  REPEATED,
  /** Fewer questions than wanted. */
  TOO_FEW,
  /** More questions than wanted; the first are kept. */
  TOO_MANY;

  /** What happened, as a sentence for a person. */
  public String sentence() {
    return Messages.of(Trouble.class).text("trouble." + name());
  }

  /** Whether every other chunk would fare the same, so that going on is of no use. */
  public boolean hopeless() {
    return this == UNREACHABLE || this == KEY_REFUSED || this == MODEL_UNKNOWN;
  }
}
