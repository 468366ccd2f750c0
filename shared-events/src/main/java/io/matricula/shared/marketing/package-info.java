/** The words of the Marketing context that others may use: ids and constants. */
@NullMarked
package io.matricula.shared.marketing;

import org.jspecify.annotations.NullMarked;
