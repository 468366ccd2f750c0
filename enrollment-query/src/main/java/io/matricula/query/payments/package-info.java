/** What is owed, paid and given back. */
@NullMarked
package io.matricula.query.payments;

import org.jspecify.annotations.NullMarked;
