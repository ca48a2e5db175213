/**
 * The window: step rail, command palette, job strip and the project in view. It is given the steps
 * as a list and knows none of them by name.
 */
@NullMarked
package realign.ui.shell;

import org.jspecify.annotations.NullMarked;
