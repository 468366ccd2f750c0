/** The words of the Academic context that others may use: ids and constants. */
@NullMarked
package io.matricula.shared.academic;

import org.jspecify.annotations.NullMarked;
