/**
 * From a split over baseline, training and selection to a {@link realign.experiment.Report}. Test
 * parts are scored once, after selection, and every report says what it came from.
 */
@NullMarked
package realign.experiment;

import org.jspecify.annotations.NullMarked;
