/// How often tags are right, against what experts say.
@NullMarked
package greenlane.core.tag.evaluation;

import org.jspecify.annotations.NullMarked;
