/// What the pages about all customers share: the way from one to another, work off the screen's thread, and the pieces they are made of.
@NullMarked
package greenlane.console.area;

import org.jspecify.annotations.NullMarked;
