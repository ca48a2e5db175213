/**
 * Writers and readers of what leaves the workbench: adapters, question sets, reports and vectors.
 * Every writer writes aside and then moves, and what it wrote can be read back.
 */
@NullMarked
package realign.export;

import org.jspecify.annotations.NullMarked;
