@NullMarked
package greenlane.console.shell;

import org.jspecify.annotations.NullMarked;
