package io.matricula.enrollment.enrollment;

import io.matricula.shared.Rule;
import io.matricula.shared.financial.PaymentMethod;
import java.time.Duration;
import java.time.Instant;

/**
 * R2: a held seat goes back at its deadline, which depends on how the applicant pays.
 *
 * @param card how long a seat is held for a card payment
 * @param pix how long for an instant transfer
 * @param boleto how long for a bank slip
 */
@Rule("R2")
public record HoldDurations(Duration card, Duration pix, Duration boleto) {

    /** Of the methods that wait for the payer: a card is charged at once. */
    Duration slowest() {
        return pix.compareTo(boleto) > 0 ? pix : boleto;
    }

    public Instant deadline(Instant from, PaymentMethod method) {
        return from.plus(
                switch (method) {
                    case CARD -> card;
                    case PIX -> pix;
                    case BOLETO -> boleto;
                });
    }
}
