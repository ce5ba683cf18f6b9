@NullMarked
package greenlane.console.table;

import org.jspecify.annotations.NullMarked;
