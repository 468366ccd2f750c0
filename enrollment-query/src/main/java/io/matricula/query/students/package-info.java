/** Who is a student, and of what. */
@NullMarked
package io.matricula.query.students;

import org.jspecify.annotations.NullMarked;
