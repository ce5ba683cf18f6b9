/// Any delimited file of contacts, read through a column mapping that can be guessed and saved.
@NullMarked
package greenlane.feeds.mapping;

import org.jspecify.annotations.NullMarked;
