/**
 * Row-major float32 matrices, their products and top-k. The one home of ND4J. Small products run in
 * plain Java, so that applying an adapter to a query needs no native library.
 */
@NullMarked
package realign.vector;

import org.jspecify.annotations.NullMarked;
