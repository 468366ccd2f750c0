/** Tests of the simulated payment provider. */
@NullMarked
package io.matricula.financial.gateway.simulated;

import org.jspecify.annotations.NullMarked;
