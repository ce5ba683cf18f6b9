/// How the console looks: theme, density, text scale, and the fonts that can show the chosen language.
@NullMarked
package greenlane.console.theme;

import org.jspecify.annotations.NullMarked;
