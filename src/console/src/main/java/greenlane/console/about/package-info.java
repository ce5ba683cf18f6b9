/// What this program is: version, licence, and what it is made of.
@NullMarked
package greenlane.console.about;

import org.jspecify.annotations.NullMarked;
