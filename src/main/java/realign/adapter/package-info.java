/**
 * The adapter, a matrix on top of an embedding model, and the ways to train it. Plain numbers: no\n
 * * files, no screens.
 */
@NullMarked
package realign.adapter;

import org.jspecify.annotations.NullMarked;
