/** The training step: its view and its model. Other steps are reached through the kit only. */
@NullMarked
package realign.ui.training;

import org.jspecify.annotations.NullMarked;
