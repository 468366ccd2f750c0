/** One payment: the charge for one enrollment, with its attempts, its money as entries and its refunds. */
@NullMarked
package io.matricula.financial.payment;

import org.jspecify.annotations.NullMarked;
