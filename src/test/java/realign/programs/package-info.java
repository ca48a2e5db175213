/** Programs of their own, for the tests of what only a whole process does. */
@NullMarked
package realign.programs;

import org.jspecify.annotations.NullMarked;
