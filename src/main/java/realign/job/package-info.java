/**
 * What any long work takes and gives: progress that can be cancelled, and failures that carry a
 * sentence for the user. Nothing here knows what the work is.
 */
@NullMarked
package realign.job;

import org.jspecify.annotations.NullMarked;
