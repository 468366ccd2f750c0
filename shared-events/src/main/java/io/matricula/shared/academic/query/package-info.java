/** What the Academic context asks the read side. */
@NullMarked
package io.matricula.shared.academic.query;

import org.jspecify.annotations.NullMarked;
