/// Small charts drawn with styled shapes: lines beside figures, the trend of the floor, bars of shares.
@NullMarked
package greenlane.console.chart;

import org.jspecify.annotations.NullMarked;
