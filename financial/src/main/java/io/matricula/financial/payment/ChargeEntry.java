package io.matricula.financial.payment;

import io.matricula.shared.Money;

/**
 * Money that came.
 *
 * @param chargeId the gateway's id of the charge
 * @param amount what came
 */
record ChargeEntry(String chargeId, Money amount) {}
