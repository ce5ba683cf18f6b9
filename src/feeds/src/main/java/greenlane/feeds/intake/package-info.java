/// Opens any log: finds its format, reads it as events, imports its contacts, and shows its first rows.
@NullMarked
package greenlane.feeds.intake;

import org.jspecify.annotations.NullMarked;
