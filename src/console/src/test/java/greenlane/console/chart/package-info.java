@NullMarked
package greenlane.console.chart;

import org.jspecify.annotations.NullMarked;
