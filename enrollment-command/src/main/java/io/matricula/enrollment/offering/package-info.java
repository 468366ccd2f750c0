/** The offering: one course in one term, with its seats and the rules for getting one. */
@NullMarked
package io.matricula.enrollment.offering;

import org.jspecify.annotations.NullMarked;
