/** Benchmarks as commands; none of them runs with the tests. */
@NullMarked
package realign.bench;

import org.jspecify.annotations.NullMarked;
