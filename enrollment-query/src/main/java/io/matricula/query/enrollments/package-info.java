/** Where each enrollment stands, also for who waits for an answer. */
@NullMarked
package io.matricula.query.enrollments;

import org.jspecify.annotations.NullMarked;
