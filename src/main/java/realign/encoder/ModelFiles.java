package realign.encoder;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The files of an encoder that runs in this process, for whoever writes them elsewhere.
 *
 * @param model an ONNX text encoder's bytes
 * @param tokenizer a Hugging Face {@code tokenizer.json}'s bytes
 * @param folder they come from; null for a bundled encoder
 */
public record ModelFiles(byte[] model, byte[] tokenizer, @Nullable Path folder) {}
