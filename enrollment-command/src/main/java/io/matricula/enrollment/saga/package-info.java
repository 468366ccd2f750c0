/** The enrollment saga: the one orchestrator of seat, payment, student and lead. */
@NullMarked
package io.matricula.enrollment.saga;

import org.jspecify.annotations.NullMarked;
