/** The simulated payment provider, the default until a real one is configured. */
@NullMarked
package io.matricula.financial.gateway.simulated;

import org.jspecify.annotations.NullMarked;
