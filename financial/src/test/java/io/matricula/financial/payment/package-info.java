/** Tests of the payment. */
@NullMarked
package io.matricula.financial.payment;

import org.jspecify.annotations.NullMarked;
