/**
 * Questions, the evidence they point to, and how they come about: written by a model or offline,
 * imported, or by hand. A question points to spans of text and never to a chunk.
 */
@NullMarked
package realign.question;

import org.jspecify.annotations.NullMarked;
