/// The command line: what can be done without a window.
@NullMarked
package greenlane.console.command;

import org.jspecify.annotations.NullMarked;
