package io.matricula.financial.payment;

import io.matricula.shared.financial.RefundId;

/**
 * A refund is on its way.
 *
 * @param refundId the refund
 */
record RefundAccepted(RefundId refundId) {}
