package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static io.matricula.acceptance.vocabulary.Payable.boleto;
import static io.matricula.acceptance.vocabulary.Payable.card;
import static io.matricula.acceptance.vocabulary.Payable.pix;
import static io.matricula.acceptance.vocabulary.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.vocabulary.Enrollment;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Person;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** R25: changing the way to pay holds no seat for ever. */
@Journey
class HoldLimitIT {

    /** A deadline counts in seconds, so within the first one the long hold begins at the same moment and is no longer. */
    @Test
    void theWayToPayMayBeChangedButTheLongHoldBeginsOnlyOnceMore(Matricula matricula) {
        var offering = matricula.anOffering().withSeats(1).open();
        var ana = matricula.enroll(Person.someone()).by(pix()).in(offering).awaitStatus("AWAITING_PAYMENT");
        var changes = new AtomicInteger();

        eventually(() -> {
            count(changes, ana.payBy(pix()), "PIX", ana);
            assertRefused(count(changes, ana.payBy(boleto()), "BOLETO", ana), "HOLD_LIMIT_REACHED");
        });

        assertThat(changes).hasPositiveValue();
        assertThat(ana.payBy(card("tok_approved")).status()).isEqualTo(202);
        ana.awaitStatus("CONFIRMED");
    }

    /** Each change makes one more charge at most, and the same choice again none. */
    private static Answer count(AtomicInteger changes, Answer answer, String method, Enrollment enrollment) {
        if (answer.status() == 202) {
            changes.incrementAndGet();
            eventually(() -> assertThat(enrollment.payment().now().method()).isEqualTo(method));
            assertThat(enrollment.payment().now().attempts()).isLessThanOrEqualTo(1 + changes.get());
        }
        return answer;
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
