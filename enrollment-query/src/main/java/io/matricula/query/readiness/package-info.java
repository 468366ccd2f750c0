/** No read is answered from a model that is not ready. */
@NullMarked
package io.matricula.query.readiness;

import org.jspecify.annotations.NullMarked;
