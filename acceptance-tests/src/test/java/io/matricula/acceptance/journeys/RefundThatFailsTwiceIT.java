package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static io.matricula.acceptance.vocabulary.Payable.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Person;
import org.junit.jupiter.api.Test;

/** The story of a student who withdraws, and whose card takes nothing back. */
@Journey
class RefundThatFailsTwiceIT {

    @Test
    void isSettledByAPersonAndNeverForgotten(Matricula matricula) {
        var offering = matricula.anOffering().withSeats(1).costing("80.00").open();
        var ana =
                matricula.enroll(Person.someone()).by(card("tok_refund_fails")).in(offering);
        ana.awaitStatus("CONFIRMED");

        assertThat(ana.withdraw().status()).isEqualTo(202);

        ana.awaitEnd("NEEDS_ATTENTION", "REFUND_FAILED").awaitAttention("REFUND_FAILED");
        ana.payment().awaitStatus("REFUND_FAILED").awaitRefunded("0.00");
        offering.awaitSeats(0, 0, 1);

        assertThat(ana.retryAttention().status()).isEqualTo(202);

        eventually(
                () -> assertThat(ana.facts()).filteredOn("RefundFailed"::equals).hasSize(2));
        ana.awaitEnd("NEEDS_ATTENTION", "REFUND_FAILED").awaitAttention("REFUND_FAILED");

        assertThat(ana.resolveAttention("REFUNDED_OUTSIDE").status()).isEqualTo(202);

        ana.awaitNoAttention();
        ana.awaitStatus("WITHDRAWN");
        assertThat(ana.facts()).contains("EnrollmentParked", "AttentionResolved");
        offering.awaitSeats(0, 0, 1);
    }
}
