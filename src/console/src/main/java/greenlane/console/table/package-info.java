/// A live table: it paints thousands of changing rows on canvases, touches only the cells that changed, and still speaks, sorts, selects and copies as a table should.
@NullMarked
package greenlane.console.table;

import org.jspecify.annotations.NullMarked;
