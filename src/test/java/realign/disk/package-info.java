/** A disk that can run full, for the tests of all that writes. */
@NullMarked
package realign.disk;

import org.jspecify.annotations.NullMarked;
