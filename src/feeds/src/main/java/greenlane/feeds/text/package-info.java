/// Lines and delimited rows of files, plain or gzip, read within bounds whatever is in them.
@NullMarked
package greenlane.feeds.text;

import org.jspecify.annotations.NullMarked;
