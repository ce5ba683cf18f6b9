/// What comes in: logs as floor events and closed contacts, with the account of every row.
@NullMarked
package greenlane.feeds;

import org.jspecify.annotations.NullMarked;
