/** No read is answered from a model that is not ready. */
@NullMarked
package io.matricula.platform.projections.readiness;

import org.jspecify.annotations.NullMarked;
