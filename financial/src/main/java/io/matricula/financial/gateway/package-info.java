/** The payment provider: the port to it, the policies that drive it, its notifications and the reconciliation with it. */
@NullMarked
package io.matricula.financial.gateway;

import org.jspecify.annotations.NullMarked;
