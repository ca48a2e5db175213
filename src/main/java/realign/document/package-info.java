/**
 * From a file to a {@link realign.document.Document}: pages, text and, where reading failed, a
 * problem in plain words. The one home of PDFBox, which parses in a child process.
 */
@NullMarked
package realign.document;

import org.jspecify.annotations.NullMarked;
