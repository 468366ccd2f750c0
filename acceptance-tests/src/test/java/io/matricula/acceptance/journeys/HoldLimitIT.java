package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static io.matricula.acceptance.vocabulary.Payable.boleto;
import static io.matricula.acceptance.vocabulary.Payable.card;
import static io.matricula.acceptance.vocabulary.Payable.pix;
import static io.matricula.acceptance.vocabulary.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Person;
import org.junit.jupiter.api.Test;

/** R25: changing the way to pay holds no seat for ever. */
@Journey
class HoldLimitIT {

    @Test
    void theWayToPayMayBeChangedButTheLongHoldBeginsOnlyOnceMore(Matricula matricula) {
        var offering = matricula.anOffering().withSeats(1).open();
        var ana = matricula.enroll(Person.someone()).by(pix()).in(offering).awaitStatus("AWAITING_PAYMENT");

        assertThat(ana.payBy(boleto()).status()).isEqualTo(202);
        assertThat(ana.payBy(boleto()).status()).isEqualTo(202);
        assertThat(ana.payBy(pix()).status()).isEqualTo(202);
        assertRefused(ana.payBy(boleto()), "HOLD_LIMIT_REACHED");

        eventually(() -> assertThat(ana.payment().now().attempts()).isEqualTo(3));
        assertThat(ana.payBy(card("tok_approved")).status()).isEqualTo(202);
        ana.awaitStatus("CONFIRMED");
        assertThat(ana.payment().now().attempts()).isEqualTo(4);
    }

    @Test
    void nothingIsPaidWhereNothingIsAwaited(Matricula matricula) {
        var offering = matricula.anOffering().withSeats(1).withWaitlist(1).open();
        var ana = matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
        var bea = matricula
                .enroll(Person.someone())
                .joiningTheWaitlist()
                .in(offering)
                .awaitPlaceInLine(1);

        assertRefused(ana.payBy(pix()), "PAYMENT_NOT_AWAITED");
        assertRefused(bea.payBy(pix()), "PAYMENT_NOT_AWAITED");
    }

    @Test
    void whatIsNotInAttentionIsNeitherTriedAgainNorResolved(Matricula matricula) {
        var offering = matricula.anOffering().withSeats(2).open();
        var ana = matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
        var bea = matricula.enroll(Person.someone()).by(pix()).in(offering).awaitStatus("AWAITING_PAYMENT");

        assertRefused(ana.retryAttention(), "NOT_IN_ATTENTION");
        assertRefused(ana.resolveAttention("CLOSED"), "NOT_IN_ATTENTION");
        assertRefused(bea.retryAttention(), "NOT_IN_ATTENTION");
        assertRefused(bea.resolveAttention("REFUNDED_OUTSIDE"), "NOT_IN_ATTENTION");
        assertThat(bea.now().status()).isEqualTo("AWAITING_PAYMENT");
    }
}
