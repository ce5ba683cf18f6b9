/// Rows of workbooks (XLSX), read within bounds whatever is in them.
@NullMarked
package greenlane.feeds.sheet;

import org.jspecify.annotations.NullMarked;
