/**
 * Sets the sample documents: Markdown manuscripts of made-up companies become designed PDF files.
 * The same manuscript and fonts always give the same bytes, so a sample never changes by accident.
 */
@NullMarked
package realign.samples;

import org.jspecify.annotations.NullMarked;
