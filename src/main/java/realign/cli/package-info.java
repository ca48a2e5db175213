/** The command line, one small class a command. The one place where failures become exit codes. */
@NullMarked
package realign.cli;

import org.jspecify.annotations.NullMarked;
