/** The same Idempotency-Key and content give the same answer, the same new id and one effect. */
@NullMarked
package io.matricula.platform.web.idempotency;

import org.jspecify.annotations.NullMarked;
