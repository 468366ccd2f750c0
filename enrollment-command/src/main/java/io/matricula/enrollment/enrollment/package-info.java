/** The enrollment: one applicant's place in one offering, from the request to its end. */
@NullMarked
package io.matricula.enrollment.enrollment;

import org.jspecify.annotations.NullMarked;
