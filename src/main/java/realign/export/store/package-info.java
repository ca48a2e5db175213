/**
 * Vector stores, through LangChain4j's {@code EmbeddingStore}: any that is on the class path or in
 * jars that the user names.
 */
@NullMarked
package realign.export.store;

import org.jspecify.annotations.NullMarked;
