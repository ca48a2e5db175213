/** The export step: its view and its model. Other steps are reached through the kit only. */
@NullMarked
package realign.ui.export;

import org.jspecify.annotations.NullMarked;
