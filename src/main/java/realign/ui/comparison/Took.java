package realign.ui.comparison;

import realign.job.Messages;

/**
 * How long a search took, in milliseconds.
 *
 * @param search everything but reranking
 * @param rerank reading query and passages together; negative where that wasn’t done
 */
record Took(long search, long rerank) {
  static final Took NOTHING = new Took(0, -1);

  private static final Messages MESSAGES = Messages.of(Took.class);

  String words() {
    return rerank < 0
        ? MESSAGES.text("query.time", search)
        : MESSAGES.text("query.time.rerank", search, rerank);
  }
}
