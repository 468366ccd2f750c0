/** The Financial context: what is owed, charged, declined and refunded. */
@NullMarked
package io.matricula.financial;

import org.jspecify.annotations.NullMarked;
