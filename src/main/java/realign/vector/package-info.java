/**
 * Row-major float32 matrices, their products and top-k. The one home of ND4J; small products run
 * in\n * plain Java, so that applying an adapter needs no native library.
 */
@NullMarked
package realign.vector;

import org.jspecify.annotations.NullMarked;
