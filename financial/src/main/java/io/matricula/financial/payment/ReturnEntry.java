package io.matricula.financial.payment;

import io.matricula.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that went back without the gateway being asked: the provider took it (R34), or a person returned it outside of the system (R28).
 *
 * @param chargeId the gateway's id of the charge it had come by
 * @param amount what went back
 * @param notificationId the gateway's id of the news; absent when a person returned it
 */
record ReturnEntry(String chargeId, Money amount, @Nullable String notificationId) {}
