/** Where the window's steps are put together. Screens live in the folders below. */
@NullMarked
package realign.ui;

import org.jspecify.annotations.NullMarked;
