package io.matricula.financial.payment;

import io.matricula.shared.financial.command.ChangePaymentMethod;
import io.matricula.shared.financial.event.PaymentMethodChanged;

/**
 * What the choice of a method leads to: a charge of what is missing.
 *
 * @param payment what is known of the payment
 * @param command the choice
 */
record MethodDecision(PaymentState payment, ChangePaymentMethod command) {

    Facts facts() {
        Attempt wanted = payment.attempts()
                .next(command.method(), command.cardToken(), payment.missing())
                .current();
        boolean due = new NextCharge(payment.progress(), payment.attempts(), wanted, command.choice()).isDue();
        return due ? Facts.of(changed(wanted)) : Facts.NONE;
    }

    private PaymentMethodChanged changed(Attempt wanted) {
        return new PaymentMethodChanged(
                payment.id(),
                payment.enrollmentId(),
                wanted.number(),
                wanted.amount(),
                wanted.method(),
                wanted.cardToken(),
                command.dueAt());
    }
}
