/**
 * The adapter, a matrix on top of an embedding model, and the ways to train it. Plain numbers: no
 * files, no screens.
 */
@NullMarked
package realign.adapter;

import org.jspecify.annotations.NullMarked;
