/** An experiment's report as files: JSON for programs, one HTML page for people. */
@NullMarked
package realign.export.report;

import org.jspecify.annotations.NullMarked;
