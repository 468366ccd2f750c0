package io.matricula.financial.gateway;

import io.matricula.shared.Money;
import io.matricula.shared.financial.RefundId;

/**
 * What the gateway is asked to give back.
 *
 * @param refundId the same refund is given once, however often it comes
 * @param chargeId the gateway's id of the charge
 * @param amount how much
 */
public record RefundOrder(RefundId refundId, String chargeId, Money amount) {}
