/** Enrolls the registrations of a real university and measures what that takes. */
@NullMarked
package io.matricula.acceptance.oulad;

import org.jspecify.annotations.NullMarked;
