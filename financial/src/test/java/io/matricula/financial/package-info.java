/** Tests of the Financial context as a whole. */
@NullMarked
package io.matricula.financial;

import org.jspecify.annotations.NullMarked;
