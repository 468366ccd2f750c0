/** The enrollments that wait for a person. */
@NullMarked
package io.matricula.query.attention;

import org.jspecify.annotations.NullMarked;
