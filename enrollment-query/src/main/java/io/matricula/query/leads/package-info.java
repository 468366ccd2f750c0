/** Who showed interest, and what became of it. */
@NullMarked
package io.matricula.query.leads;

import org.jspecify.annotations.NullMarked;
