/**
 * Writers and critics behind chat models: Ollama, and any server that speaks OpenAI’s protocol.
 * What a document says is only ever data to them.
 */
@NullMarked
package realign.question.chat;

import org.jspecify.annotations.NullMarked;
