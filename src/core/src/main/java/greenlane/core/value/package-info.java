/// What a customer will probably buy, spend and be worth: models fitted to the centre's own purchases, and what stands in for them where there are too few.
@NullMarked
package greenlane.core.value;

import org.jspecify.annotations.NullMarked;
