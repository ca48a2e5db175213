package realign.document;

import org.jspecify.annotations.Nullable;

/**
 * A part of a line that is never taken apart.
 *
 * @param glyph null for the white between words
 */
record Piece(String text, @Nullable Glyph glyph) {}
