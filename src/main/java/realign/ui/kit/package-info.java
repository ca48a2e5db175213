/**
 * What screens share: the job strip, table columns, charts, keys and theme. The one home of the
 * chart and theme libraries.
 */
@NullMarked
package realign.ui.kit;

import org.jspecify.annotations.NullMarked;
