/** Where each enrollment stands, also for clients that wait for an answer. */
@NullMarked
package io.matricula.query.enrollments;

import org.jspecify.annotations.NullMarked;
