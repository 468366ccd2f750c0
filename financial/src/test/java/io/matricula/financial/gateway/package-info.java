/** Tests of what drives the payment provider. */
@NullMarked
package io.matricula.financial.gateway;

import org.jspecify.annotations.NullMarked;
