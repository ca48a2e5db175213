/**
 * A writer that asks no model: it reads each sentence’s parts of speech and turns what the sentence
 * says into what somebody might ask.
 */
@NullMarked
package realign.question.offline;

import org.jspecify.annotations.NullMarked;
