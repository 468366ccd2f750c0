/** Looks after enrollments that are later than they should be. */
@NullMarked
package io.matricula.enrollment.sweeper;

import org.jspecify.annotations.NullMarked;
