package realign.export.questions;

/** The forms that questions come and go in. */
public enum Format {
  /**
   * A JSON object a line: a query with a quote from a named document. The only form that holds all
   * that a question has.
   */
  QUOTES,
  /** The same as a table. */
  CSV,
  /** A JSON object a line: a query with the passage that answers it. */
  PAIRS,
  /** A JSON object a line: anchor, positive and negatives, as sentence-transformers trains on. */
  TRIPLETS,
  /** A folder of corpus, queries and judgements. */
  BEIR,
  /** One JSON object of queries, corpus and relevant documents. */
  LLAMA_INDEX,
  /** A JSON list of chunks in their order, each with its questions. */
  LUCEK,
  /** Judgements alone, one a line; written, and read only beside the texts. */
  TREC
}
