package realign.export.questions;

/** The forms that questions come and go in. */
public enum Format {
  /** A JSON object a line: a query with a passage, or with a quote from a named document. */
  PAIRS,
  /** The same as a table. */
  CSV,
  /** A JSON object a line: anchor, positive and negatives, as sentence-transformers trains on. */
  TRIPLETS,
  /** A folder of corpus, queries and judgements. */
  BEIR,
  /** One JSON object of queries, corpus and relevant documents. */
  LLAMA_INDEX,
  /** A JSON list of chunks in their order, each with its questions. */
  LUCEK
}
