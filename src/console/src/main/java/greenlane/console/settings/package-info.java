/// What people set: language, look, and the promises the floor is measured by.
@NullMarked
package greenlane.console.settings;

import org.jspecify.annotations.NullMarked;
