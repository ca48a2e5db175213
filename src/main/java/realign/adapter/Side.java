package realign.adapter;

/** What an adapter is applied to. */
public enum Side {
  /** Queries alone: stored document vectors stay as they are. */
  QUERY_ONLY,
  /** Queries and documents alike. */
  SHARED
}
