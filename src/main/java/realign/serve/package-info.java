/** The OpenAI-compatible embeddings endpoint. Loopback only unless told otherwise. */
@NullMarked
package realign.serve;

import org.jspecify.annotations.NullMarked;
