/**
 * Questions in and out, in the formats of the field. Reading only says what a file holds; it
 * becomes questions either by finding its passages in documents that are there already, or as a
 * data set with its own corpus.
 */
@NullMarked
package realign.export.questions;

import org.jspecify.annotations.NullMarked;
