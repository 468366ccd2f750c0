/** The facts that processors of any service could not handle, and what a person decides about them. */
@NullMarked
package io.matricula.query.deadletters;

import org.jspecify.annotations.NullMarked;
