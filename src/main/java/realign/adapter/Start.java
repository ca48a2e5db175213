package realign.adapter;

/** Where a matrix starts from. */
public enum Start {
  /** Nothing changes yet. */
  IDENTITY,
  /** Uniform in plus or minus the root of 1 over in, bias too: PyTorch's linear layer. */
  RANDOM,
  /**
   * The rotation that brings the training questions nearest to their chunks (orthogonal Procrustes,
   * Schönemann 1966), drawn towards the identity where the pairs don't determine it.
   */
  PROCRUSTES,
  /** The matrix that does so by least squares, drawn towards the identity (ridge regression). */
  RIDGE
}
