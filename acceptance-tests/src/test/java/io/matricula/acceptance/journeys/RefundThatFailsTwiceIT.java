package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static io.matricula.acceptance.vocabulary.Payable.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Person;
import org.junit.jupiter.api.Test;

/** The stories of students who withdraw, and whose cards take nothing back, or not at once. */
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

    @Test
    void isRepeatedByStaffUntilItSucceeds(Matricula matricula) {
        var offering = matricula.anOffering().withSeats(1).costing("80.00").open();
        var bia =
                matricula.enroll(Person.someone()).by(card("tok_refund_flaky")).in(offering);
        bia.awaitStatus("CONFIRMED");

        bia.withdraw();
        bia.awaitEnd("NEEDS_ATTENTION", "REFUND_FAILED").awaitAttention("REFUND_FAILED");

        bia.retryAttention();
        eventually(
                () -> assertThat(bia.facts()).filteredOn("RefundFailed"::equals).hasSize(2));
        bia.awaitAttention("REFUND_FAILED");

        bia.retryAttention();
        bia.awaitStatus("WITHDRAWN");
        bia.awaitNoAttention();
        bia.payment().awaitStatus("REFUNDED").awaitRefunded("80.00");
        assertThat(bia.facts()).filteredOn("RefundCompleted"::equals).hasSize(1);
    }
}
