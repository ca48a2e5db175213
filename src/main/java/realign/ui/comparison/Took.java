package realign.ui.comparison;

import realign.job.Messages;

/**
 * How long a search took, in milliseconds.
 *
 * @param embed making the query’s vector; negative where none was needed
 * @param search finding the chunks
 * @param rerank reading query and passages together; negative where that wasn’t done
 */
record Took(long embed, long search, long rerank) {
  static final Took NOTHING = new Took(-1, 0, -1);

  private static final Messages MESSAGES = Messages.of(Took.class);

  String words() {
    if (rerank >= 0) {
      return MESSAGES.text("query.time.rerank", Math.max(0, embed), search, rerank);
    }
    return embed < 0
        ? MESSAGES.text("query.time", search)
        : MESSAGES.text("query.time.embed", embed, search);
  }
}
