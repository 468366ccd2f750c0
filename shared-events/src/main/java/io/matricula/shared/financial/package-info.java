/** The words of the Financial context that others may use: ids and constants. */
@NullMarked
package io.matricula.shared.financial;

import org.jspecify.annotations.NullMarked;
