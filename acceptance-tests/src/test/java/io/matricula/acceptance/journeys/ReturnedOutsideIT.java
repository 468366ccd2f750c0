package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Eventually.quiet;
import static io.matricula.acceptance.vocabulary.Payable.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.vocabulary.Enrollment;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.Person;
import io.matricula.acceptance.vocabulary.Views.Amount;
import org.junit.jupiter.api.Test;

/** R27 and R28: what the gateway could not give back and a person did is in the books, and takes no place away. */
@Journey
class ReturnedOutsideIT {

    private final Matricula matricula;
    private final Offering offering;

    ReturnedOutsideIT(Matricula matricula) {
        this.matricula = matricula;
        offering = matricula.anOffering().withSeats(2).costing("100.00").open();
    }

    @Test
    void aRefundOfStaffThatFailedIsGivenBackByAPersonAndThePlaceStays() {
        Enrollment enrollment = confirmed();
        enrollment.payment().refund("30.00");
        enrollment.payment().awaitStatus("REFUND_FAILED");
        enrollment.awaitAttention("REFUND_FAILED");

        assertThat(enrollment.resolveAttention("REFUNDED_OUTSIDE").status()).isEqualTo(202);

        enrollment.payment().awaitStatus("PARTIALLY_REFUNDED").awaitRefunded("30.00");
        enrollment.awaitNoAttention();
        assertThat(enrollment.payment().entries()).containsExactly("RECEIVED 100.00", "REFUNDED_OUTSIDE 30.00");
        assertThat(enrollment.payment().now().entries()).last().satisfies(entry -> assertThat(entry.by())
                .isEqualTo("finance"));
        quiet(matricula);
        assertThat(enrollment.now().status()).isEqualTo("CONFIRMED");
        assertThat(matricula.funnel(offering.term()).revenue()).isEqualTo(new Amount("70.00", "BRL"));
    }

    @Test
    void aWithdrawalWhoseRefundFailedIsGivenBackByAPerson() {
        Enrollment enrollment = confirmed();
        enrollment.withdraw();
        enrollment.awaitStatus("NEEDS_ATTENTION");
        enrollment.payment().awaitStatus("REFUND_FAILED");

        assertThat(enrollment.resolveAttention("REFUNDED_OUTSIDE").status()).isEqualTo(202);

        enrollment.awaitStatus("WITHDRAWN");
        enrollment.payment().awaitStatus("REFUNDED").awaitRefunded("100.00");
        quiet(matricula);
        assertThat(matricula.funnel(offering.term()).revenue()).isEqualTo(new Amount("0.00", "BRL"));
    }

    private Enrollment confirmed() {
        return matricula
                .enroll(Person.someone())
                .by(card("tok_refund_fails"))
                .in(offering)
                .awaitStatus("CONFIRMED");
    }
}
