/**
 * The door and the wiring. {@link realign.Main} decides between window and command; the workbench
 * builds every service once, by constructor.
 */
@NullMarked
package realign;

import org.jspecify.annotations.NullMarked;
