package io.matricula.financial.payment;

import io.matricula.shared.Rule;

/**
 * R25: while money is awaited, each choice of the applicant makes one charge at most, and none if the current one is what was chosen.
 *
 * @param progress how far the payment has come
 * @param attempts the charges so far
 * @param wanted the charge that was chosen
 * @param choice counts the choices from 1; 0 if that is not known
 */
@Rule("R25")
record NextCharge(Progress progress, Attempts attempts, Attempt wanted, int choice) {

    boolean isDue() {
        return progress.isAwaited()
                && attempts.areFewerThanAfter(choice)
                && !attempts.current().asksTheSameAs(wanted);
    }
}
