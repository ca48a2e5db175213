/**
 * Exact, BM25 and hybrid ranking, the metrics of a ranking, and their significance. Ties are broken
 * by chunk id, so that scores are the same on every machine.
 */
@NullMarked
package realign.retrieval;

import org.jspecify.annotations.NullMarked;
