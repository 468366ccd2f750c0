/** The student, and how the same person is recognized. */
@NullMarked
package io.matricula.enrollment.student;

import org.jspecify.annotations.NullMarked;
