/** The Academic context: who gets a seat and who is a student. */
@NullMarked
package io.matricula.enrollment;

import org.jspecify.annotations.NullMarked;
