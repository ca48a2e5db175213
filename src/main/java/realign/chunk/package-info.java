/**
 * From a document to chunks, each a span of its text. Chunk ids come from content and place, so the
 * same settings give the same ids.
 */
@NullMarked
package realign.chunk;

import org.jspecify.annotations.NullMarked;
