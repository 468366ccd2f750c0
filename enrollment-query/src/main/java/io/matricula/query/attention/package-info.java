/** The enrollments that wait for a person, or should have gone on by themselves and have not. */
@NullMarked
package io.matricula.query.attention;

import org.jspecify.annotations.NullMarked;
